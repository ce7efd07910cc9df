"""Makes WorkbenchArabic-Regular.ttf: Noto Sans Arabic with the Latin letters and the punctuation of Noto Sans.

JavaFX puts the words of a line from right to left in a wrong order where a second font comes in, and Noto Sans Arabic lacks half of
the punctuation. Needs fonttools: python3 docs/arabic-font.py NotoSansArabic-Regular.ttf
"""
import pathlib
import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont

theme = pathlib.Path(__file__).parent.parent / "src/main/resources/org/xttsworkbench/ui/theme"
arabic, latin = sys.argv[1], theme / "NotoSans-Regular.ttf"
wanted = [*range(0x20, 0x17F), *range(0x2010, 0x2040), 0x20AC, 0x2212]
have = set(TTFont(arabic).getBestCmap())
known = TTFont(latin).getBestCmap()


def part(source, characters, file, features, dropped):
    options = subset.Options(hinting=False, name_IDs=["*"], layout_features=features)
    options.drop_tables += dropped
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.save(file)
    return file


with tempfile.TemporaryDirectory() as folder:
    font = merge.Merger().merge([
        part(arabic, have, f"{folder}/a.ttf", ["*"], []),
        part(latin, [c for c in wanted if c in known and c not in have], f"{folder}/l.ttf", [], ["GDEF", "GPOS", "GSUB"]),
    ])
for name in font["name"].names:
    if name.nameID in (1, 4, 16):
        name.string = "Workbench Arabic"
    elif name.nameID in (3, 6):
        name.string = "WorkbenchArabic-Regular"
font.save(theme / "WorkbenchArabic-Regular.ttf")
