package io.github.prdlint.generated;

import io.github.prdlint.generated.Defect.Injected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Documents that are made up, for tests of other kinds: consistent ones, and ones with a defect. */
public final class GeneratedDocuments {

    /** Projects that are taken; more would only take longer. */
    private static final int PROJECTS = 24;

    private GeneratedDocuments() {}

    /** Returns documents of each kind by their names, the first four without a defect, the others with one each. */
    public static Map<String, String> some() {
        Map<String, String> documents = new LinkedHashMap<>();
        List<Defect> defects = DefectsTest.CATALOGUE.stream()
                // What stands at the first character, or in bytes, does not move with the text.
                .filter(defect ->
                        !defect.rule().equals("PRD001") && !defect.rule().equals("PRD004"))
                .toList();
        List<Project> projects = Projects.all().limit(PROJECTS).toList();
        for (int i = 0; i < projects.size(); i++) {
            Project project = projects.get(i);
            Draft draft = DocumentWriter.write(project);
            if (i < 4) {
                documents.put("generated " + project, draft.text());
                continue;
            }
            Defect defect = defects.get(i * defects.size() / projects.size());
            Optional<Injected> injected = defect.injection().into(new Site(project, draft, new Random(i)));
            injected.ifPresent(d -> documents.put(
                    "generated " + project + ", " + defect.name(), d.draft().text()));
        }
        return documents;
    }
}
