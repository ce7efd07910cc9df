package org.xttsworkbench.text.sentence;

import java.util.Set;
import java.util.stream.Collectors;

/** The marks that end a sentence in any script: those of spaCy's sentencizer. */
final class SentenceMarks {
    private static final Set<Integer> ENDS = ("!.?։؟۔܀܁܂߹।॥၊။።፧፨᙮᜵᜶᠃᠉᥄᥅᪨᪩᪪᪫᭚᭛᭞᭟᰻᰼᱾᱿‼‽⁇⁈⁉⸮⸼。꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫﹒﹖﹗！．？｡"
                    + "𐩖𐩗𑁇𑁈𑂾𑂿𑃀𑃁𑅁𑅂𑅃𑇅𑇆𑇍𑇞𑇟𑈸𑈹𑈻𑈼𑊩𑑋𑑌𑗂𑗃𑗉𑗊𑗋𑗌𑗍𑗎𑗏𑗐𑗑𑗒𑗓𑗔𑗕𑗖𑗗𑙁𑙂𑜼𑜽𑜾𑩂𑩃𑪛𑪜𑱁𑱂𖩮𖩯𖫵𖬷𖬸𖭄𛲟𝪈")
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private SentenceMarks() {}

    static boolean isEnd(int codePoint) {
        return ENDS.contains(codePoint);
    }
}
