package io.github.prdlint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LambdaJarTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 2, 3, 4, 6);

    @Test
    void doesWhatTheLambdasDo() throws Exception {
        List<String> expected = new LambdaSample("s").call();
        assertThat(expected).hasSize(27).doesNotHaveDuplicates();
        Class<?> copy = new Copies(copied(LambdaSample.class, LambdaSample.Inner.class, LambdaSample.Named.class))
                .loadClass(LambdaSample.class.getName());
        assertThat(copy).isNotEqualTo(LambdaSample.class);
        Object sample = copy.getDeclaredConstructor(String.class).newInstance("s");
        assertThat(((Callable<?>) sample).call()).isEqualTo(expected);
    }

    @Test
    void leavesNoCallSiteOfALambdaThatIsOnlyALambda() throws IOException {
        Map<String, byte[]> copy = copied(LambdaSample.class, LambdaSample.Inner.class, LambdaSample.Named.class);
        String name = internal(LambdaSample.class);
        assertThat(sites(Objects.requireNonNull(copy.get(name + ".class")))).containsOnly("altMetafactory");
        assertThat(copy.keySet())
                .contains(name + "$$0.class", name + "$Inner$$0.class", name + "$Named$$0.class")
                .filteredOn(entry -> entry.contains("$$"))
                .hasSize(30);
    }

    @Test
    void keepsEverythingElseAsItIs() throws IOException {
        byte[] plain = bytes(LambdaJarTest.Plain.class);
        byte[] old = bytes(LambdaSample.class);
        old[7] = 52;
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/", new byte[0]);
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.US_ASCII));
        entries.put("Plain.class", plain);
        entries.put("Old.class", old);
        entries.put("META-INF/versions/21/Sample.class", bytes(LambdaSample.class));
        entries.put("empty.txt", new byte[0]);
        Map<String, byte[]> copy = copy(entries);
        assertThat(copy.keySet()).containsExactlyElementsOf(entries.keySet());
        entries.forEach((name, bytes) -> assertThat(copy.get(name)).as(name).isEqualTo(bytes));
    }

    private static Map<String, byte[]> copied(Class<?>... classes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Class<?> type : classes) {
            entries.put(internal(type) + ".class", bytes(type));
        }
        return copy(entries);
    }

    private static Map<String, byte[]> copy(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(jar)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry written = new ZipEntry(entry.getKey());
                written.setTimeLocal(TIME);
                out.putNextEntry(written);
                out.write(entry.getValue());
            }
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        LambdaJar.copy(new ByteArrayInputStream(jar.toByteArray()), copy);
        Map<String, byte[]> read = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(copy.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(TIME);
                read.put(entry.getName(), in.readAllBytes());
            }
        }
        return read;
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + internal(type) + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** The methods by which the lambdas of a class are linked. */
    private static List<String> sites(byte[] bytes) {
        List<String> sites = new ArrayList<>();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String called, String site, Handle bootstrap, Object... arguments) {
                                        if (bootstrap.getOwner().endsWith("LambdaMetafactory")) {
                                            sites.add(bootstrap.getName());
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return sites;
    }

    private static final class Copies extends ClassLoader {

        private final Map<String, byte[]> classes;

        Copies(Map<String, byte[]> classes) {
            super(LambdaJarTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || bytes == null) {
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static final class Plain {}
}
