package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.SectionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of endpoints: one for each name, of headings and of Group columns. */
final class EndpointGroups {

    private final Names names;
    private final Set<String> crossCutting;
    private final Map<String, EndpointGroup> groups = new LinkedHashMap<>();
    /** Groups whose tables lack the method or the path, so that nothing in them can be read. */
    private final Set<EndpointGroup> unread = new HashSet<>();

    EndpointGroups(Names names, Set<String> crossCutting) {
        this.names = names;
        this.crossCutting = crossCutting;
    }

    /** Returns the group that a heading is, with the headings between it and the section as further names. */
    EndpointGroup of(Outline.Node node) {
        Optional<Outline.Node> section = node.enclosing(SectionKind.ENDPOINTS);
        List<Name> further = new ArrayList<>();
        for (Outline.Node above = node.parent;
                section.isPresent() && node != section.get() && above != null && above != section.get();
                above = above.parent) {
            further.add(groupName(above.title).value());
        }
        return group(groupName(node.title), further);
    }

    /** Returns the group that a cell names. */
    EndpointGroup of(InlineText cell) {
        return group(names.group(cell), List.of());
    }

    /** Keeps a group though none of its endpoints can be read. */
    void keep(EndpointGroup group) {
        unread.add(group);
    }

    private Located<Name> groupName(InlineText title) {
        InlineText plain = Titles.withoutRemark(title);
        Name whole = names.group(title.value());
        return new Located<>(new Name(plain.value(), whole.keys()), plain.span());
    }

    private EndpointGroup group(Located<Name> name, List<Name> further) {
        String main = name.value().keys().isEmpty()
                ? ""
                : name.value().keys().iterator().next();
        EndpointGroup known = groups.get(main);
        if (known != null) {
            return known;
        }
        boolean apart = name.value().keys().stream().anyMatch(crossCutting::contains);
        EndpointGroup group = new EndpointGroup(name, further, apart);
        groups.put(main, group);
        return group;
    }

    /** Returns the groups, one for each name, in the order of the text. */
    List<EndpointGroup> inUse(List<Endpoint> endpoints) {
        Set<EndpointGroup> used = new HashSet<>(unread);
        for (Endpoint endpoint : endpoints) {
            used.add(endpoint.group());
        }
        return groups.values().stream()
                .distinct()
                .filter(used::contains)
                .sorted((a, b) -> a.name().span().compareTo(b.name().span()))
                .toList();
    }
}
