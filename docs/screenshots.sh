#!/bin/sh
# Takes pictures of every step and state: docs/screenshots.sh FOLDER [WIDTH HEIGHT THEME]
# Without a size: both sizes in both themes, each in a folder of its own. With RECOGNIZER, the folder of a Whisper model,
# and RECORDINGS, a folder of recordings, in the environment, also of a dataset that the model heard.
# Opens a real window on a virtual screen; needs Xvfb, GTK 3 and ImageMagick's import, and "mvn test-compile" done before.
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
out=${1:?"say where the pictures go"}
if [ $# -eq 1 ]; then
    for theme in light dark; do
        for size in "1280 800" "1920 1080"; do
            # shellcheck disable=SC2086 # two words
            "$0" "$out/$theme-${size%% *}" $size "$theme" || exit 1
        done
    done
    exit 0
fi
width=${2:-1280} height=${3:-800} theme=${4:-light}
home=$(mktemp -d) || exit 1
trap 'rm -rf "$home"' EXIT
[ -f "$here/target/test-classpath.txt" ] ||
    mvn -B -q -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$here/target/test-classpath.txt" || exit 1
XTTS_WORKBENCH_HOME=$home xvfb-run -a -s "-screen 0 ${width}x${height}x24" \
    java -Dprism.order=sw -Dai.djl.offline=true -DOPT_OUT_TRACKING=true "-Dxtts.home=$home" \
    -cp "$here/target/test-classes:$here/target/classes:$(cat "$here/target/test-classpath.txt")" \
    org.xttsworkbench.app.ScreenshotTour "$out" "$width" "$height" "$theme" \
    ${RECOGNIZER:+"$RECOGNIZER" "${RECORDINGS:?"say where the recordings are"}"}
