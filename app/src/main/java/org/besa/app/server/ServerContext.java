package org.besa.app.server;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.besa.app.access.AccessRoom;
import org.besa.app.access.FirstAdministrator;
import org.besa.app.access.OrganisationKeys;
import org.besa.app.access.PublicAddress;
import org.besa.app.access.SessionLimits;
import org.besa.app.access.Sessions;
import org.besa.app.access.SignInLoad;
import org.besa.app.agreements.AgreementsRoom;
import org.besa.app.audit.AuditRoom;
import org.besa.app.audit.CheckpointFile;
import org.besa.app.audit.Sequencing;
import org.besa.app.cases.CasesRoom;
import org.besa.app.coverage.CoverageRoom;
import org.besa.app.database.DatabaseRoom;
import org.besa.app.digest.DigestHabits;
import org.besa.app.digest.DigestRoom;
import org.besa.app.face.FaceRoom;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.help.HelpRoom;
import org.besa.app.letters.LettersRoom;
import org.besa.app.mail.Mailer;
import org.besa.app.meetings.MeetingsRoom;
import org.besa.app.oversight.OversightRoom;
import org.besa.app.parties.PartiesRoom;
import org.besa.app.tasks.TasksRoom;
import org.besa.app.tasks.WarningSteps;
import org.besa.app.vault.Drafts;
import org.besa.app.vault.OpenKeys;
import org.besa.app.vault.OrphanedFiles;
import org.besa.app.vault.VaultRoom;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.keys.WrappedKeys;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everything that a running server is made of: named one by one, so that nothing comes in unseen. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
})
@Import({
    FaceRoom.class,
    DatabaseRoom.class,
    AuditRoom.class,
    AccessRoom.class,
    VaultRoom.class,
    CasesRoom.class,
    PartiesRoom.class,
    CoverageRoom.class,
    AgreementsRoom.class,
    MeetingsRoom.class,
    LettersRoom.class,
    TasksRoom.class,
    DigestRoom.class,
    OversightRoom.class,
    HelpRoom.class,
    Door.class,
})
class ServerContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Crypto crypto(SecureRandom random) {
        return new TinkCrypto(random);
    }

    @Bean
    RulePackLibrary rulePacks() {
        return new RulePackLibrary(Path.of(System.getProperty("besa.home", "")));
    }

    @Bean
    RoomWords serverWords() {
        return new RoomWords("server");
    }

    @Bean
    Frame.Exit exit(ServerSettings settings) {
        return new Frame.Exit(true, settings.web().neutralPage());
    }

    @Bean
    PublicAddress publicAddress(ServerSettings settings, ListeningPort port) {
        return settings.web().publicAddress(port);
    }

    @Bean
    SessionLimits sessionLimits(ServerSettings settings) {
        return settings.signIn().limits();
    }

    @Bean
    SignInLoad signInLoad(ServerSettings settings) {
        return new SignInLoad(settings.signIn().atOnce());
    }

    @Bean
    WarningSteps warningSteps(ServerSettings settings) {
        return settings.warnings();
    }

    @Bean
    DigestHabits digestHabits(ServerSettings settings) {
        return settings.mail().digests();
    }

    @Bean
    Mailer mailer(ServerSettings settings, Clock clock, SecureRandom random) {
        return new Mailer(settings.mail().outgoing(), clock, random);
    }

    @Bean
    CheckpointFile checkpointFile(ServerHome home) {
        return new CheckpointFile(home.checkpoint());
    }

    @Bean
    SealedFiles sealedFiles(ServerHome home, SecureRandom random) {
        return new SealedFiles(home.files(), random);
    }

    @Bean
    OrganisationKeys organisationKeys(OpenKeys keys) {
        return new KeysOfOrganisations(keys);
    }

    @Bean
    Locking locking(
            ServerHome home,
            ServerSettings settings,
            WrappedKeys store,
            OpenKeys keys,
            Sequencing sequencing,
            Crypto crypto) {
        return new Locking(home, settings.log(), store, keys, sequencing, crypto);
    }

    @Bean(destroyMethod = "close")
    Housekeeping housekeeping(
            Sessions sessions, Drafts drafts, SealedFiles files, OrphanedFiles orphans, OpenKeys keys, Clock clock) {
        return new Housekeeping(sessions, drafts, files, orphans, keys, clock);
    }

    @Bean
    Control control(
            Locking locking, Sequencing sequencing, FirstAdministrator first, Metrics metrics, EndOfServer end) {
        return new Control(locking, sequencing, first, metrics, end);
    }

    @Bean
    RequestCounts requestCounts() {
        return new RequestCounts();
    }

    @Bean
    Metrics metrics(RequestCounts requests, DataSource connections, OpenKeys keys, Sequencing sequencing)
            throws SQLException {
        return new Metrics(requests, connections.unwrap(HikariDataSource.class), keys, sequencing);
    }

    @Bean
    HealthController healthController(OpenKeys keys, Sequencing sequencing) {
        return new HealthController(keys, sequencing);
    }

    /** Browsers write forms in the encoding of the page, and do not say which; the servlet specification would take that for Latin letters. */
    @Bean
    ServletContextInitializer formsAsOurPages() {
        return context -> context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
    }

    @Bean
    EverythingElse everythingElse() {
        return new EverythingElse();
    }

    @Bean
    HandlerExceptionResolver refusals(Answers answers, Crypto crypto) {
        return new Refusals(answers, crypto);
    }

    @Bean
    WebMvcConfigurer arguments(Pages pages, ServerSettings settings) {
        CallerArgument callers = new CallerArgument();
        FrameArgument frames =
                new FrameArgument(pages, callers, settings.signIn().screenLocks());
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(callers);
                resolvers.add(frames);
            }
        };
    }
}
