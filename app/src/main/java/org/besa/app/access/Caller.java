package org.besa.app.access;

import org.besa.seal.signin.Token;

/**
 * Who is calling: what {@link Sessions#find} found, and by which token. The database asks the token again, so that a session which has ended meanwhile
 * reaches nothing.
 *
 * @param account the session's account
 * @param token the session's token
 */
public record Caller(Account account, Token token) {}
