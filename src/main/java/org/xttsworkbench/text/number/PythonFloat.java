package org.xttsworkbench.text.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as Python sees it: its shortest decimal digits ({@code repr}) and what num2words derives from them.
 * {@code Double.toString} of Java 17 is not always shortest.
 */
final class PythonFloat {
    private final double value;
    private final BigDecimal shortest;

    PythonFloat(double value) {
        this.value = value;
        this.shortest = shortest(value);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean downFits = down.doubleValue() == value;
            boolean upFits = up.doubleValue() == value;
            if (downFits && upFits) {
                BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
                return nearest.stripTrailingZeros();
            } else if (downFits || upFits) {
                return (downFits ? down : up).stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    double value() {
        return value;
    }

    boolean isWhole() {
        return value == Math.rint(value);
    }

    /** The whole part, towards zero; exact. */
    BigInteger whole() {
        return new BigDecimal(value).toBigInteger();
    }

    /** Whether Python writes it with an exponent. */
    boolean isScientific() {
        return value != 0 && (exponent() < -4 || exponent() >= 16);
    }

    /** The power of ten of the first digit. */
    private int exponent() {
        return shortest.precision() - shortest.scale() - 1;
    }

    /** The digits before the point, without a sign, as Python writes the number when it needs no exponent. */
    String before() {
        return plain().substring(0, plain().indexOf('.'));
    }

    /** The digits after the point, at least one, as Python writes the number when it needs no exponent. */
    String after() {
        return plain().substring(plain().indexOf('.') + 1);
    }

    private String plain() {
        String plain = shortest.abs().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    /** Decimal places as num2words counts them: the absolute exponent of the written number's last digit. */
    int places() {
        if (value == 0) {
            return 1;
        }
        // repr writes ".0" after whole numbers, but leaves it out with an exponent.
        return isScientific() ? Math.abs(shortest.scale()) : Math.max(1, shortest.scale());
    }

    /** The digits after the point as num2words reads them, {@link #places()} many or a few more. */
    String fractionDigits() {
        double power = Double.parseDouble("1e" + places());
        double scaled = Math.abs(value - whole().doubleValue()) * power;
        double digits = Math.abs(Math.rint(scaled) - scaled) < 0.01 ? Math.rint(scaled) : Math.floor(scaled);
        if (Double.isInfinite(digits) || Double.isNaN(digits)) {
            return after();
        }
        String text = new BigDecimal(digits).toBigInteger().toString();
        return "0".repeat(Math.max(0, places() - text.length())) + text;
    }

    /** Hundredths, half up from the exact binary value, as Python's {@code Decimal} rounds. */
    BigInteger hundredths() {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).unscaledValue();
    }
}
