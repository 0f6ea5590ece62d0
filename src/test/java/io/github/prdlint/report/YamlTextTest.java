package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** YAML shows characters that turn or hide other text as what they are. */
class YamlTextTest {

    @Test
    void escapesWhatTurnsText() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator yaml = new YamlText(new YAMLFactory().createGenerator(out))) {
            yaml.writeStartObject();
            yaml.writeFieldName("na\u202Eme");
            yaml.writeString("a\u202Eb 대출 ✅\u200B\u007F");
            yaml.writeFieldName("none");
            yaml.writeString((String) null);
            yaml.writeEndObject();
        }
        assertThat(out.toString()).isEqualTo("""
                ---
                na\\u202eme: "a\\\\u202eb 대출 ✅\\\\u200b\\\\u007f"
                none: null
                """);
    }
}
