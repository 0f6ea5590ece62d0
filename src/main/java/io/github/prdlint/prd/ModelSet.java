package io.github.prdlint.prd;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Models, each once, in the order in which they came. Comparing whole models would cost as much as they have fields. */
final class ModelSet extends AbstractCollection<Model> {

    private final Set<Model> members = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Model> order = new ArrayList<>();

    @Override
    public boolean add(Model model) {
        return members.add(model) && order.add(model);
    }

    @Override
    public boolean contains(Object model) {
        return members.contains(model);
    }

    @Override
    public Iterator<Model> iterator() {
        return Collections.unmodifiableList(order).iterator();
    }

    @Override
    public int size() {
        return order.size();
    }
}
