package io.github.prdlint.build;

import io.github.prdlint.source.DataFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes files of data in the form that {@link DataFile} describes and reads. */
final class DataWriter {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream trees = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(trees);

    private DataWriter() {}

    /** Returns the data that holds these files. */
    static byte[] write(Map<String, Node> files) {
        try {
            return new DataWriter().whole(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] whole(Map<String, Node> files) throws IOException {
        List<int[]> index = new ArrayList<>();
        for (Map.Entry<String, Node> file : files.entrySet()) {
            index.add(new int[] {string(file.getKey()), trees.size()});
            node(file.getValue());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(whole);
        head.writeInt(DataFile.MAGIC);
        head.writeInt(strings.size());
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        for (String string : strings.keySet()) {
            texts.writeBytes(string.getBytes(StandardCharsets.UTF_8));
            head.writeInt(texts.size());
        }
        texts.writeTo(head);
        head.writeInt(index.size());
        int firstTree = head.size() + 8 * index.size();
        for (int[] file : index) {
            head.writeInt(file[0]);
            head.writeInt(firstTree + file[1]);
        }
        trees.writeTo(head);
        return whole.toByteArray();
    }

    private int string(String text) {
        Integer known = strings.putIfAbsent(text, strings.size());
        return known == null ? strings.size() - 1 : known;
    }

    private void node(Node node) throws IOException {
        if (node instanceof Node.Text text) {
            out.writeByte(DataFile.TEXT);
            out.writeInt(string(text.value()));
        } else if (node instanceof Node.Sequence sequence) {
            out.writeByte(DataFile.SEQUENCE);
            out.writeInt(sequence.items().size());
            for (Node item : sequence.items()) {
                node(item);
            }
        } else if (node instanceof Node.Mapping mapping) {
            out.writeByte(DataFile.MAPPING);
            out.writeInt(mapping.entries().size());
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                out.writeInt(string(entry.getKey()));
                node(entry.getValue());
            }
        } else {
            out.writeByte(DataFile.NOTHING);
        }
    }
}
