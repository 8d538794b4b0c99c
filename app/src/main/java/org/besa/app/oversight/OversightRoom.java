package org.besa.app.oversight;

import org.besa.app.access.Staff;
import org.besa.app.audit.DatabaseAuditStore;
import org.besa.app.audit.Leaves;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The beans of this room. */
@Configuration(proxyBeanMethods = false)
public class OversightRoom {

    @Bean
    RoomWords oversightWords() {
        return new RoomWords("oversight");
    }

    @Bean
    AuditController auditController(
            DatabaseAuditStore store, Staff staff, Leaves leaves, TransactionOperations transaction, Pages pages) {
        return new AuditController(new AuditReading(store, staff, leaves, transaction), pages);
    }
}
