package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.besa.app.access.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The roles in the documents are those of the code, in the same words; and there are few. */
@Tag("docs")
class RoleSentencesTest {
    @Test
    void eachRoleIsExplainedInTheSameSentence() {
        List<List<String>> roles = Arrays.stream(Role.values())
                .map(role -> List.of(role.code(), role.sentence()))
                .toList();

        assertThat(Repository.here().document("docs/access.md").table("roles")).isEqualTo(roles);
        assertThat(roles).hasSizeLessThanOrEqualTo(6);
    }
}
