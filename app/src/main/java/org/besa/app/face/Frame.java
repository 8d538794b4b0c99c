package org.besa.app.face;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page: everything that the layout needs. Made by {@link Pages#frame}, refined by what is below.
 *
 * @param words the language of the page
 * @param statics the addresses of style and script
 * @param title finished text, also the window's title
 * @param here the path and query of this page, to which a change of language returns; "/" where a page must not be asked for again
 * @param formKey what every form sends back, so that no other site can send it
 * @param signedIn the name of who is signed in, or null
 * @param nav the main ways, in order
 * @param exit whether, and to where, people can leave at once
 * @param lockAfter how long nothing happens before the screen locks; zero for never, as when nobody is signed in
 * @param notices what is said once above the page
 */
public record Frame(
        Words words,
        StaticFiles statics,
        String title,
        String here,
        String formKey,
        @Nullable String signedIn,
        List<NavItem> nav,
        Exit exit,
        Duration lockAfter,
        List<Notice> notices) {

    /** The name of the hidden field that carries the form key. */
    public static final String FORM_KEY = "form-key";

    /**
     * The quick exit.
     *
     * @param shown whether pages have it
     * @param neutralPage the address that takes the place of Besa's page
     */
    public record Exit(boolean shown, String neutralPage) {}

    public Frame {
        nav = List.copyOf(nav);
        notices = List.copyOf(notices);
    }

    public Language language() {
        return words.language();
    }

    public Days days() {
        return words.days();
    }

    /** Says it, as {@link Words#say} does. */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** Seconds without anything happening before the screen locks; 0 for never. */
    public long locksAfterSeconds() {
        return lockAfter.toSeconds();
    }

    /** The same with this title. */
    public Frame titled(String key, Object... arguments) {
        return new Frame(words, statics, say(key, arguments), here, formKey, signedIn, nav, exit, lockAfter, notices);
    }

    /** The same for somebody who is signed in. */
    public Frame signedIn(String name, List<NavItem> ways, Duration locksAfter) {
        return new Frame(words, statics, title, here, formKey, name, ways, exit, locksAfter, notices);
    }

    /** The same with one more notice. */
    public Frame noticing(Notice.Kind kind, String key, Object... arguments) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(new Notice(kind, say(key, arguments)));
        return new Frame(words, statics, title, here, formKey, signedIn, nav, exit, lockAfter, more);
    }

    /**
     * The same, telling how much could not be read, if anything could not: what the page says without it may be wrong.
     *
     * @param key of what could not be read; its words take the number
     */
    public Frame unreadable(String key, long many) {
        return many > 0 ? noticing(Notice.Kind.FAULT, key, many) : this;
    }

    /** The same without the quick exit: for pages that nobody needs to hide. */
    public Frame withoutExit() {
        return new Frame(
                words,
                statics,
                title,
                here,
                formKey,
                signedIn,
                nav,
                new Exit(false, exit.neutralPage()),
                lockAfter,
                notices);
    }
}
