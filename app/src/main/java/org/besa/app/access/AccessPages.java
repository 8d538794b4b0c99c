package org.besa.app.access;

import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.face.StaticFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this room, what they say, and their script. */
@Configuration(proxyBeanMethods = false)
class AccessPages {

    @Bean
    RoomWords accessWords() {
        return new RoomWords("access");
    }

    @Bean
    StaticFile passkeysFile() {
        return new StaticFile("passkeys.js", "org/besa/app/access/static/passkeys.js", "text/javascript;charset=utf-8");
    }

    @Bean
    PasskeyJson passkeyJson() {
        return new PasskeyJson();
    }

    @Bean
    FreshProof freshProof(StepUp stepUp, SignIn signIn) {
        return new FreshProof(stepUp, signIn);
    }

    @Bean
    SignInController signInController(Pages pages, SignIn signIn, SignInCookie cookie) {
        return new SignInController(pages, signIn, cookie);
    }

    @Bean
    ScreenController screenController(Pages pages, SignIn signIn, Sessions sessions, SignInCookie cookie) {
        return new ScreenController(pages, signIn, sessions, cookie);
    }

    @Bean
    LeaveController leaveController(Pages pages, SignIn signIn, SignInCookie cookie) {
        return new LeaveController(pages, signIn, cookie);
    }

    @Bean
    EnrolController enrolController(Pages pages, Enrolments enrolments) {
        return new EnrolController(pages, enrolments);
    }

    @Bean
    PasskeyController passkeyController(Passkeys passkeys, SignIn signIn, SignInCookie cookie, PasskeyJson json) {
        return new PasskeyController(passkeys, signIn, cookie, json);
    }

    @Bean
    ProveController proveController(Pages pages, Passkeys passkeys, FreshProof proof) {
        return new ProveController(pages, passkeys, proof);
    }

    @Bean
    AccountController accountController(
            Pages pages,
            Accounts accounts,
            Teams teams,
            Passkeys passkeys,
            Sessions sessions,
            OwnAccount own,
            FreshProof proof,
            SignInCookie cookie) {
        return new AccountController(pages, accounts, teams, passkeys, sessions, own, proof, cookie);
    }

    @Bean
    PhoneController phoneController(Pages pages, OwnAccount own, FreshProof proof, SignInCookie cookie) {
        return new PhoneController(pages, own, proof, cookie);
    }

    @Bean
    CalendarController calendarController(Pages pages, CalendarFeeds feeds, FreshProof proof, PublicAddress address) {
        return new CalendarController(pages, feeds, proof, address);
    }

    @Bean
    OwnPasskeysController ownPasskeysController(
            Passkeys passkeys, OwnAccount own, SignInCookie cookie, PasskeyJson json) {
        return new OwnPasskeysController(passkeys, own, cookie, json);
    }

    @Bean
    AdministrationController administrationController(
            Pages pages, AccountList list, Administration administration, FreshProof proof) {
        return new AdministrationController(pages, list, administration, proof);
    }

    @Bean
    AdministeredAccountController administeredAccountController(
            Pages pages, Administration administration, Teams teams, FreshProof proof) {
        return new AdministeredAccountController(pages, administration, teams, proof);
    }

    @Bean
    TeamsController teamsController(
            Pages pages, Administration administration, Teams teams, Staff staff, FreshProof proof) {
        return new TeamsController(pages, administration, teams, staff, proof);
    }

    @Bean
    RolesController rolesController(Pages pages) {
        return new RolesController(pages);
    }
}
