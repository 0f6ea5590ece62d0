package io.github.prdlint.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes classes of the lambdas in a jar.
 *
 * <p>The compiler leaves a lambda, or a reference to a method, to the virtual machine, which links its call site when it first
 * gets there. Up to Java 23 it does so at each start, archive of classes or not, and that takes ten times as long as a class
 * from the archive; a run gets to some five hundred.
 */
public final class LambdaJar {

    /** The oldest classes whose members of a nest may call each other's private methods: those of Java 11. */
    private static final int NESTS = Opcodes.V11;

    /** Where a class has its version, in two bytes. */
    private static final int VERSION_AT = 6;

    /** The classes made, by the class in whose code their lambda stands. */
    private final Map<String, List<LambdaClass>> made = new LinkedHashMap<>();

    /** The classes made, by the class that says who is in its nest. */
    private final Map<String, List<String>> nests = new LinkedHashMap<>();

    private LambdaJar() {}

    /**
     * Copies a jar.
     *
     * @param arguments the jar, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (InputStream from = Files.newInputStream(Path.of(arguments[0]));
                OutputStream to = Files.newOutputStream(unfinished)) {
            copy(from, to);
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies a jar, entry by entry, with a class for each lambda behind the class that has it. */
    static void copy(InputStream from, OutputStream to) throws IOException {
        Map<ZipEntry, byte[]> entries = new LinkedHashMap<>();
        LambdaJar jar = new LambdaJar();
        try (ZipInputStream in = new ZipInputStream(from)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                entries.put(entry, isClass(entry, bytes) ? jar.withoutLambdas(bytes) : bytes);
            }
        }
        try (ZipOutputStream out = new ZipOutputStream(to)) {
            for (Map.Entry<ZipEntry, byte[]> entry : entries.entrySet()) {
                jar.write(out, entry.getKey(), entry.getValue());
            }
        }
    }

    /** Versions of a class for newer Java are left as they are, as they would share their names. */
    private static boolean isClass(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class")
                && !entry.getName().startsWith("META-INF/")
                && ((bytes[VERSION_AT] & 0xFF) << 8 | bytes[VERSION_AT + 1] & 0xFF) >= NESTS;
    }

    private void write(ZipOutputStream out, ZipEntry entry, byte[] bytes) throws IOException {
        String name = entry.getName().replaceFirst("\\.class$", "");
        write(out, entry.getName(), entry, withMembers(bytes, nests.getOrDefault(name, List.of())));
        for (LambdaClass lambda : made.getOrDefault(name, List.of())) {
            write(out, lambda.name() + ".class", entry, lambda.bytes());
        }
    }

    private static void write(ZipOutputStream out, String name, ZipEntry like, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(like.getTimeLocal());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private byte[] withoutLambdas(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Host(writer, reader.getClassName()), 0);
        return made.containsKey(reader.getClassName()) ? writer.toByteArray() : original;
    }

    private static byte[] withMembers(byte[] original, List<String> members) {
        if (members.isEmpty()) {
            return original;
        }
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        members.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** A class whose lambdas are taken out. */
    private final class Host extends ClassVisitor {

        private final String name;
        private String nest;

        Host(ClassVisitor next, String name) {
            super(Opcodes.ASM9, next);
            this.name = name;
            this.nest = name;
        }

        @Override
        public void visitNestHost(String host) {
            nest = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInvokeDynamicInsn(String called, String site, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                            && bootstrap.getName().equals("metafactory")) {
                        lambda(called, site, arguments).create(mv);
                    } else {
                        super.visitInvokeDynamicInsn(called, site, bootstrap, arguments);
                    }
                }
            };
        }

        private LambdaClass lambda(String method, String site, Object[] arguments) {
            List<LambdaClass> siblings = made.computeIfAbsent(name, any -> new ArrayList<>());
            LambdaClass lambda = new LambdaClass(
                    name + "$$" + siblings.size(),
                    nest,
                    method,
                    site,
                    (Type) arguments[0],
                    (Handle) arguments[1],
                    (Type) arguments[2]);
            siblings.add(lambda);
            nests.computeIfAbsent(nest, any -> new ArrayList<>()).add(lambda.name());
            return lambda;
        }
    }
}
