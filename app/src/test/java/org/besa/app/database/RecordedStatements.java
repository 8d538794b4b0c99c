package org.besa.app.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Real connections that remember what was asked over them, in its order. */
public final class RecordedStatements extends DelegatingDataSource {
    private final BooleanSupplier listening;
    private final List<String> said = new CopyOnWriteArrayList<>();

    /** @param listening asked on the thread that says something: whether it counts */
    public RecordedStatements(DataSource connections, BooleanSupplier listening) {
        super(connections);
        this.listening = listening;
    }

    /** What was said since the last call of this. */
    public List<String> taken() {
        List<String> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    /** How much was said, since the last {@link #taken}. */
    public int count() {
        return said.size();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (method.getName().equals("prepareStatement") && listening.getAsBoolean()) {
                        said.add(String.valueOf(given[0]));
                    }
                    try {
                        return method.invoke(connection, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
