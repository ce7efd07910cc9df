package org.xttsworkbench.text.number;

/** The currencies whose signs the cleaners read out, in the order in which they do. */
public enum Currency {
    GBP('£'),
    USD('$'),
    EUR('€');

    private final char sign;

    Currency(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }
}
