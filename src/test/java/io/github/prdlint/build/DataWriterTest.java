package io.github.prdlint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.prdlint.source.Data;
import io.github.prdlint.source.DataFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the build writes, the program reads. */
class DataWriterTest {

    @Test
    void writesWhatIsReadAgain() {
        Faults faults = new Faults();
        Map<String, Node> files = new LinkedHashMap<>();
        files.put("other", YamlFile.read("x", "other.yaml", 1, faults));
        files.put("words/ko", YamlFile.read("""
                        역할: [관리자, "✅", no, null, 1.10, 0x10, true, ~]
                        nested: { b: 1, a: [{c: d}, []] }
                        alone: one
                        empty:
                        none: []
                        """, "words/ko.yaml", 1, faults));
        assertThat(faults.all()).isEmpty();
        DataFile file = new DataFile(DataWriter.write(files));
        assertThat(file.names()).containsExactly("other", "words/ko");
        assertThat(file.read("other").text()).isEqualTo("x");
        assertThat(file.read("words").keys()).containsExactly("ko");
        Data data = file.read("words").get("ko");
        assertThat(data.keys()).containsExactly("역할", "nested", "alone", "empty", "none");
        assertThat(data.get("역할").strings()).containsExactly("관리자", "✅", "no", "", "1.10", "0x10", "true", "");
        assertThat(data.get("nested").keys()).containsExactly("b", "a");
        assertThat(data.get("nested").get("a").items().get(0).get("c").text()).isEqualTo("d");
        assertThat(data.get("alone").strings()).containsExactly("one");
        assertThat(data.get("empty").isEmpty()).isTrue();
        assertThat(data.get("none").isEmpty()).isTrue();
        assertThat(data.get("missing").get("deeper").isEmpty()).isTrue();
        assertThat(data.text()).isEmpty();
        assertThat(data.isEmpty()).isFalse();
        assertThatThrownBy(() -> file.read("words/en")).hasMessageContaining("no built-in data named words/en");
    }

    @Test
    void refusesForeignBytes() {
        assertThatThrownBy(() -> new DataFile(new byte[20])).isInstanceOf(IllegalArgumentException.class);
    }
}
