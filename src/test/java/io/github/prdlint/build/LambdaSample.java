package io.github.prdlint.build;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas and method references of every kind; each leaves a text that says that it has done what it should. */
public final class LambdaSample implements Callable<List<String>> {

    private final String own;
    private final List<String> done = new ArrayList<>();

    public LambdaSample(String own) {
        this.own = own;
    }

    @Override
    public List<String> call() {
        captures(7, 1L << 40, 2.5, 'c', (byte) 3, true);
        references();
        conversions();
        done.add("inner " + new Inner().text());
        done.add("interface " + ((Named) () -> "n").text());
        sameness();
        Supplier<String> both = (Supplier<String> & Serializable) () -> "serializable";
        done.add(both.get());
        return done;
    }

    private void captures(int i, long l, double d, char c, byte b, boolean z) {
        Supplier<String> all = () -> "all " + i + l + d + c + b + z + own;
        done.add(all.get());
        Function<String, String> mixed = text -> text + l + own;
        done.add(mixed.apply("mixed "));
        DoubleSupplier wide = () -> l + d;
        done.add("wide " + wide.getAsDouble());
        ObjIntConsumer<String> arguments = (text, number) -> done.add(text + number + d);
        arguments.accept("arguments ", 5);
        int[] numbers = {4};
        IntSupplier array = () -> numbers[0];
        done.add("array " + array.getAsInt());
    }

    private void references() {
        Function<String, Integer> ofArgument = String::length;
        done.add("of argument " + ofArgument.apply("four"));
        Supplier<Integer> bound = "bounded"::length;
        done.add("bound " + bound.get());
        Function<String, StringBuilder> constructor = StringBuilder::new;
        done.add("constructor " + constructor.apply("made"));
        Supplier<Inner> inner = Inner::new;
        done.add("inner constructor " + inner.get().text());
        IntFunction<String[]> arrays = String[]::new;
        done.add("array constructor " + arrays.apply(3).length);
        UnaryOperator<String> mine = this::hidden;
        done.add("private " + mine.apply("m"));
        Function<LambdaSample, String> another = LambdaSample::shown;
        done.add("of another " + another.apply(new LambdaSample("other")));
        BiFunction<List<String>, String, Boolean> interfaces = List::add;
        done.add("interface method " + interfaces.apply(new ArrayList<>(), "x"));
        Consumer<String> dropped = done::add;
        dropped.accept("dropped boolean");
        ToLongFunction<String> parse = Long::parseLong;
        Consumer<String> droppedLong = Long::parseLong;
        droppedLong.accept("5");
        done.add("long " + parse.applyAsLong("123456789012"));
        Supplier<String> inherited = super::toString;
        done.add("inherited " + inherited.get().contains("LambdaSample@"));
    }

    private void conversions() {
        IntPredicate boxed = List.of(1, 2)::contains;
        done.add("boxed " + boxed.test(2));
        ToIntFunction<Integer> unboxed = number -> number + 1;
        done.add("unboxed " + unboxed.applyAsInt(41));
        IntToLongFunction widened = Math::abs;
        done.add("widened " + widened.applyAsLong(-9));
        ToDoubleFunction<Integer> unboxedAndWidened = Integer::intValue;
        done.add("unboxed and widened " + unboxedAndWidened.applyAsDouble(6));
        BinaryOperator<Character> characters = (a, b) -> a > b ? a : b;
        done.add("characters " + characters.apply('a', 'b'));
        LongFunction<Object> widerBoxed = Long::valueOf;
        done.add("boxed by itself " + widerBoxed.apply(8));
        ToLongFunction<Character> fromWrapper = LambdaSample::code;
        done.add("from wrapper " + fromWrapper.applyAsLong('A'));
    }

    private static long code(int character) {
        return character;
    }

    /** What captures nothing is always the same. */
    private void sameness() {
        Set<Object> constant = new HashSet<>();
        Set<Object> capturing = new HashSet<>();
        for (String text : List.of("a", "b")) {
            Supplier<String> same = () -> "";
            Supplier<String> other = () -> text;
            constant.add(same);
            capturing.add(other);
        }
        done.add("same " + constant.size() + ", others " + capturing.size());
    }

    private String hidden(String text) {
        return text + own;
    }

    private String shown() {
        return own;
    }

    @Override
    public String toString() {
        return "not inherited";
    }

    /** A class in the nest of another. */
    static final class Inner {

        private static int secret() {
            return 11;
        }

        private String text() {
            Supplier<String> text = () -> "inner" + secret();
            return text.get();
        }
    }

    /** An interface whose method has a lambda. */
    interface Named {

        String name();

        default String text() {
            Supplier<String> text = () -> name() + hidden();
            return text.get();
        }

        private String hidden() {
            Supplier<String> text = this::name;
            return text.get();
        }
    }
}
