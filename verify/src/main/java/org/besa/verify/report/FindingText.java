package org.besa.verify.report;

import org.besa.verify.check.Finding;
import org.besa.verify.check.Finding.CheckpointFault;
import org.besa.verify.check.Span;

/** A finding in a sentence or two. */
final class FindingText {
    /** What it says. */
    String of(Finding finding) {
        return switch (finding) {
            case Finding.LogMissing missing ->
                "Log %d is not in this export, though there is a later one or a checkpoint of it."
                        .formatted(missing.log());
            case Finding.OtherKey other ->
                "The export brings another key than the one you gave (file %s). Whoever made this export signs with a key that is not the log's."
                        .formatted(other.place());
            case Finding.WitnessSilent silent ->
                "The witness %s, whose key you gave, has countersigned nothing that stands here."
                        .formatted(silent.witness());
            case CheckpointFault fault -> checkpoint(fault);
            case Finding.TwoRoots two ->
                "The log's key signed two different histories of %s: %s and %s do not agree."
                        .formatted(entries(two.size()), two.place(), two.other());
            case Finding.OtherHistory other ->
                "The log's key signed two different histories: the checkpoint %s over %s is not a beginning of this log, which %s vouches for. They part at entry %d or later."
                        .formatted(other.place(), entries(other.size()), other.standing(), other.begins());
            case Finding.CutShort cut ->
                "The log was cut short: the checkpoint %s tells of %s, and %s here. %s."
                        .formatted(
                                cut.place(),
                                entries(cut.size()),
                                cut.present() == 1 ? "1 is" : cut.present() + " are",
                                capital(missing(new Span(cut.present(), cut.size()))));
            case Finding.Rewritten rewritten ->
                "%s not those that were signed: entries and hashes agree with each other, and not with the checkpoint %s. Either they were rewritten together, or that checkpoint was signed for another history."
                        .formatted(capital(are(rewritten.entries())), rewritten.place());
            case Finding.Changed changed -> "%s changed after signing.".formatted(capital(were(changed.entries())));
            case Finding.Missing gone -> capital(missing(gone.entries())) + "; those that follow have moved up.";
            case Finding.Swapped swapped ->
                "Entries %d and %d stand in each other's place.".formatted(swapped.begins(), swapped.other());
            case Finding.Replaced replaced ->
                "In the place of entry %d stands a copy of entry %d.".formatted(replaced.begins(), replaced.by());
            case Finding.Repeated repeated ->
                "In front of entry %d a copy of entry %d was put in.".formatted(repeated.begins(), repeated.original());
            case Finding.Added added ->
                "At entry %d, %s put in that nobody signed for."
                        .formatted(added.begins(), added.count() == 1 ? "one was" : added.count() + " were");
            case Finding.LengthChanged length ->
                "The length in front of entry %d was changed; the entry itself is as it was signed."
                        .formatted(length.begins());
            case Finding.Unvouched unvouched ->
                "Nothing vouches for %s any more: the hashes that would tell are damaged as well."
                        .formatted(unvouched.entries());
            case Finding.NotAnEntry not ->
                "Entry %d is as it was signed, but is not written as entries are: %s."
                        .formatted(not.begins(), not.reason());
            case Finding.Misplaced misplaced ->
                "Entry %d declares a restore where none can be declared.".formatted(misplaced.begins());
            case Finding.HashesDamaged hashes ->
                "The hashes in %s are damaged or not there, from the one over entry %d on."
                        .formatted(hashes.place(), hashes.begins());
            case Finding.Surplus surplus ->
                "The file %s holds what no checkpoint speaks of, or not what its name says.".formatted(surplus.place());
            case Finding.RestoreUndeclared undeclared ->
                "Log %d does not begin with a declared restore: why log %d ended is not told."
                        .formatted(undeclared.log(), undeclared.log() - 1);
            case Finding.RestoreDoesNotFit unfit ->
                "The restore that log %d declares does not fit: %s.".formatted(unfit.log(), unfit.reason());
        };
    }

    /** A short code for programs. */
    String code(Finding finding) {
        String name = finding instanceof CheckpointFault fault
                ? "checkpoint-" + fault.fault().name()
                : finding.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String checkpoint(CheckpointFault fault) {
        String place = fault.place();
        return switch (fault.fault()) {
            case MISSING -> "The checkpoint %s is not there.".formatted(place);
            case UNREADABLE -> "The checkpoint %s is damaged: %s.".formatted(place, fault.detail());
            case OF_ANOTHER_LOG -> "The checkpoint %s is of another log, %s.".formatted(place, fault.detail());
            case MISNAMED -> "The checkpoint %s is in truth one over %s entries.".formatted(place, fault.detail());
            case SIGNED_BY_ANOTHER ->
                "The checkpoint %s is not signed with the log's key, but by %s.".formatted(place, fault.detail());
            case SIGNATURE_FALSE ->
                "The signature under the checkpoint %s is false: it is not of the log's key, or the checkpoint was changed."
                        .formatted(place);
            case COSIGNATURE_FALSE ->
                "The countersignature of the witness %s under the checkpoint %s is false."
                        .formatted(fault.detail(), place);
            case SIGNER_UNKNOWN ->
                "Under the checkpoint %s stands a signature of %s, whose key the export does not bring."
                        .formatted(place, fault.detail());
            case NOT_NEWEST -> "The checkpoint %s says to be the newest; %s is later.".formatted(place, fault.detail());
        };
    }

    private static String entries(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private static String missing(Span span) {
        return span + (span.count() == 1 ? " is missing" : " are missing");
    }

    private static String were(Span span) {
        return span + (span.count() == 1 ? " was" : " were");
    }

    private static String are(Span span) {
        return span + (span.count() == 1 ? " is" : " are");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
