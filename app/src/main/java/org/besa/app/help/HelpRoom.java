package org.besa.app.help;

import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. */
@Configuration(proxyBeanMethods = false)
public class HelpRoom {

    @Bean
    RoomWords helpWords() {
        return new RoomWords("help");
    }

    @Bean
    HelpController helpController(Pages pages) {
        return new HelpController(pages);
    }
}
