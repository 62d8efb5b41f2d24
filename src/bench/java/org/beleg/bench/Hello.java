package org.beleg.bench;

/** The least that a Java program can do: what it costs to start one. */
public final class Hello {
    private Hello() {}

    /** Says hello. */
    public static void main(String... args) {
        System.out.println("hello");
    }
}
