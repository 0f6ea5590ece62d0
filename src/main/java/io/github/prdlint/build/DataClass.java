package io.github.prdlint.build;

import io.github.prdlint.source.DataFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes bytes as a class whose initialization hands them to {@link DataFile}, as constants. The form is that of the Java Virtual
 * Machine Specification, chapter 4.
 */
final class DataClass {

    /** Of Java 17. */
    private static final int VERSION = 61;

    /** A constant has at most 65,535 bytes, and the characters 0 and from 128 on take two. */
    private static final int LONGEST_PART = 65_535 / 2;

    /** The numbers in the pool of constants; those of the parts follow, two each. */
    private static final int THIS = 2;

    private static final int SUPER = 4;
    private static final int INITIALIZER = 5;
    private static final int NO_ARGUMENTS = 6;
    private static final int CODE = 7;
    private static final int TAKE = 13;

    private DataClass() {}

    /** Writes the class into a folder of classes. */
    static void write(String className, byte[] data, Path classes) throws IOException {
        String name = className.replace('.', '/');
        Path file = classes.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, of(name, data));
    }

    /** Returns the class of this internal name. */
    private static byte[] of(String name, byte[] data) throws IOException {
        int parts = (data.length + LONGEST_PART - 1) / LONGEST_PART;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeShort(0);
        out.writeShort(VERSION);
        out.writeShort(TAKE + 1 + 2 * parts);
        utf8(out, name);
        reference(out, 7, THIS - 1);
        utf8(out, "java/lang/Object");
        reference(out, 7, SUPER - 1);
        utf8(out, "<clinit>");
        utf8(out, "()V");
        utf8(out, "Code");
        utf8(out, DataFile.class.getName().replace('.', '/'));
        reference(out, 7, 8);
        utf8(out, "take");
        utf8(out, "(Ljava/lang/String;)V");
        references(out, 12, 10, 11);
        references(out, 10, 9, 12);
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (int i = 0; i < parts; i++) {
            int start = i * LONGEST_PART;
            int length = Math.min(LONGEST_PART, data.length - start);
            utf8(out, new String(data, start, length, StandardCharsets.ISO_8859_1));
            int text = TAKE + 1 + 2 * i;
            reference(out, 8, text);
            code.writeBytes(new byte[] {0x13, (byte) (text + 1 >> 8), (byte) (text + 1)}); // ldc_w
            code.writeBytes(new byte[] {(byte) 0xB8, 0, TAKE}); // invokestatic
        }
        code.write(0xB1); // return
        out.writeShort(0x1030); // final, super, synthetic
        out.writeShort(THIS);
        out.writeShort(SUPER);
        out.writeShort(0); // interfaces
        out.writeShort(0); // fields
        out.writeShort(1); // methods
        out.writeShort(8); // static
        out.writeShort(INITIALIZER);
        out.writeShort(NO_ARGUMENTS);
        out.writeShort(1); // attributes
        out.writeShort(CODE);
        out.writeInt(12 + code.size());
        out.writeShort(1); // stack
        out.writeShort(0); // locals
        out.writeInt(code.size());
        code.writeTo(out);
        out.writeShort(0); // handlers
        out.writeShort(0); // attributes of the code
        out.writeShort(0); // attributes of the class
        return bytes.toByteArray();
    }

    private static void utf8(DataOutputStream out, String text) throws IOException {
        out.writeByte(1);
        out.writeUTF(text);
    }

    private static void reference(DataOutputStream out, int kind, int to) throws IOException {
        out.writeByte(kind);
        out.writeShort(to);
    }

    private static void references(DataOutputStream out, int kind, int first, int second) throws IOException {
        reference(out, kind, first);
        out.writeShort(second);
    }
}
