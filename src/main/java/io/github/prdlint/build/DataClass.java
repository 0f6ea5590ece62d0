package io.github.prdlint.build;

import io.github.prdlint.source.DataFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** Writes bytes as a class whose initialization hands them to {@link DataFile}, as constants. */
final class DataClass {

    /** A constant has at most 65,535 bytes, and the characters 0 and from 128 on take two. */
    private static final int LONGEST_PART = 65_535 / 2;

    private DataClass() {}

    /** Writes the class into a folder of classes. */
    static void write(String className, byte[] data, Path classes) throws IOException {
        String name = className.replace('.', '/');
        Path file = classes.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, of(name, data));
    }

    /** Returns the class of this internal name. */
    private static byte[] of(String name, byte[] data) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(Opcodes.V17, access, name, null, Type.getInternalName(Object.class), null);
        GeneratorAdapter out =
                new GeneratorAdapter(Opcodes.ACC_STATIC, Method.getMethod("void <clinit> ()"), null, null, writer);
        for (int start = 0; start < data.length; start += LONGEST_PART) {
            int length = Math.min(LONGEST_PART, data.length - start);
            out.push(new String(data, start, length, StandardCharsets.ISO_8859_1));
            out.invokeStatic(Type.getType(DataFile.class), Method.getMethod("void take (String)"));
        }
        out.returnValue();
        out.endMethod();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
