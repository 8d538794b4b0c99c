package org.besa.app.vault;

import org.besa.app.database.TestDatabase;
import org.besa.seal.keys.WrappedKeys;
import org.besa.seal.keys.WrappedKeysContract;
import org.junit.jupiter.api.Tag;

@Tag("database")
class DatabaseWrappedKeysTest implements WrappedKeysContract {
    private final TestDatabase database = TestDatabase.fresh();

    @Override
    public WrappedKeys store() {
        TestDatabase.Side side = database.side();
        return new DatabaseWrappedKeys(side.connections(), side.transaction());
    }
}
