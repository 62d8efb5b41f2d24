package org.beleg.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several rules need to know of one subject: worked out once, by whoever asks first. */
public final class Shared {
    private final Map<Class<?>, Object> known = new HashMap<>();

    /** What is known under that class; if nothing is, it is worked out now. */
    public synchronized <T> T get(Class<T> what, Supplier<T> work) {
        if (!known.containsKey(what)) {
            T worked = work.get();
            known.put(what, worked);
        }
        return what.cast(known.get(what));
    }
}
