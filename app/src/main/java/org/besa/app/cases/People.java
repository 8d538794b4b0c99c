package org.besa.app.cases;

import java.time.ZoneId;
import java.util.Map;
import org.besa.seal.value.OpaqueId;

/**
 * The people whom a page shows, and where it tells the time.
 *
 * @param names sign-in names by account
 */
public record People(Map<OpaqueId, String> names, ZoneId zone) {
    /** How somebody signs in; their id if there is no such account any more. */
    public String name(OpaqueId account) {
        return names.getOrDefault(account, account.hex());
    }
}
