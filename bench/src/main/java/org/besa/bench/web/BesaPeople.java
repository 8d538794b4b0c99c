package org.besa.bench.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.besa.seal.signin.Totp;

/** Makes accounts and a team as people do: the administrator on the pages, everybody else with the code that they were given. */
final class BesaPeople {
    /** Who works on cases: the first reads, the second changes, the third opens new ones; all sign in. */
    static final List<String> NAMES = List.of("mira", "tarek", "leila", "noor", "ilir", "sara", "drita", "vjosa");

    static final String ADMINISTRATOR = "agim";
    static final String PASSWORD = "seven plain lanterns by the river";

    private static final String DIGITS_OF_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern SHOWN = Pattern.compile("<code class=\"copied\" dir=\"ltr\">([^<]+)</code>");
    private static final Pattern ACCOUNT = Pattern.compile("/administration/accounts/([0-9a-f]{32})");
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");

    private final HttpClient client;
    private final URI origin;

    BesaPeople(HttpClient client, URI origin) {
        this.client = client;
        this.origin = origin;
    }

    /**
     * All of {@link #NAMES}, in one team.
     *
     * @param administrators what the command printed that made the administrator
     */
    List<Person> moveIn(String administrators) throws Exception {
        var secret = SECRET.matcher(administrators);
        if (!secret.find()) {
            throw new IllegalStateException("no secret in: " + administrators);
        }
        Guest administrator = new Guest(client, origin);
        administrator.open("/sign-in");
        administrator.done(
                "/sign-in", new Person("", ADMINISTRATOR, PASSWORD, Totp.of(base32(secret.group(1)))).typed());
        administrator.open("/administration");
        String team = administrator
                .done("/administration/teams", Map.of("name", "Harbour"))
                .location()
                .replaceAll("[?].*", "");
        List<Person> people = new ArrayList<>();
        for (String name : NAMES) {
            Guest.Answer invited =
                    administrator.post("/administration/accounts", Map.of("name", name, "role", "caseworker"));
            Person person = enrol(name, invited.found(ACCOUNT), invited.found(SHOWN));
            administrator.done(team + "/add", Map.of("account", person.account()));
            people.add(person);
        }
        return people;
    }

    private Person enrol(String name, String account, String code) throws Exception {
        Guest guest = new Guest(client, origin);
        guest.open("/enrol");
        String secret = guest.post("/enrol", Map.of("name", name, "code", code)).found(SHOWN);
        Person person = new Person(account, name, PASSWORD, Totp.of(base32(secret)));
        guest.done(
                "/enrol/finish",
                Map.of(
                        "name",
                        name,
                        "code",
                        code,
                        "password",
                        PASSWORD,
                        "digits",
                        person.typed().get("code")));
        return person;
    }

    private static byte[] base32(String typed) {
        String digits = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        byte[] bytes = new byte[digits.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int digit = DIGITS_OF_BASE32.indexOf(digits.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((digit >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }
}
