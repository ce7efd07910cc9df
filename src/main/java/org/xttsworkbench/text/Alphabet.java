package org.xttsworkbench.text;

import java.util.List;

/**
 * The letters in which the model reads each language, after cleaning: lower case, and Chinese, Japanese and Korean in
 * Latin letters.
 */
public final class Alphabet {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
    private static final String HINDI = "ँंःअआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैोौ्";

    private Alphabet() {}

    /** The letters in their usual order. */
    public static List<String> of(Language language) {
        return letters(language).codePoints().mapToObj(Character::toString).toList();
    }

    private static String letters(Language language) {
        return switch (language) {
            case ENGLISH, DUTCH -> LATIN;
            case GERMAN -> LATIN + "äöüß";
            case SPANISH -> LATIN + "áéíñóúü";
            case FRENCH -> LATIN + "àâæçèéêëîïôœùûüÿ";
            case ITALIAN -> LATIN + "àèéìòù";
            case PORTUGUESE -> LATIN + "àáâãçéêíóôõú";
            case POLISH -> "aąbcćdeęfghijklłmnńoóprsśtuwyzźż";
            case TURKISH -> "abcçdefgğhıijklmnoöprsştuüvyz";
            case RUSSIAN -> "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
            case CZECH -> "aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž";
            case HUNGARIAN -> "aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz";
            case ARABIC -> ARABIC;
            case HINDI -> HINDI;
            case CHINESE -> "abcdefghijklmnopqrstuwxyz";
            case JAPANESE -> "abcdefghijkmnoprstuwyz";
            case KOREAN -> "abcdeghijklmnoprstuwy";
        };
    }
}
