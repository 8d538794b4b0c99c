package org.besa.app.mail;

/**
 * One mail to one person, as text and nothing else.
 *
 * @param subject one line
 * @param text lines, each ended by a line feed
 * @param language of both: "en", "sq", "fa"
 */
public record Mail(MailAddress to, String subject, String text, String language) {}
