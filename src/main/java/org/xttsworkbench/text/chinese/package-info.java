/** Chinese: numbers as a text-to-speech front end reads them, and pinyin. */
@NullMarked
package org.xttsworkbench.text.chinese;

import org.jspecify.annotations.NullMarked;
