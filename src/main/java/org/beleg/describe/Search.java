package org.beleg.describe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The script by which variables are searched in the page: the only one that the page lets the browser run.
 *
 * @param text the script; it has no character that XHTML would want escaped
 * @param hash its SHA-256 in Base64, by which the page's Content Security Policy knows it
 */
record Search(String text, String hash) {
    static Search script() {
        String text = Template.resource("search.js");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Search(text, Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
