package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.besa.continuity.calendar.ApproximateDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that a date can mean. */
@Tag("unit")
class EdtfDateTest {

    @ParameterizedTest
    @CsvSource({
        "2016-03-05, 2016-03-05, 2016-03-05",
        "2016-02-29, 2016-02-29, 2016-02-29",
        "1900-01-01, 1900-01-01, 1900-01-01",
        "2199-12-31, 2199-12-31, 2199-12-31",
        "2016-03, 2016-03-01, 2016-03-31",
        "2016-02, 2016-02-01, 2016-02-29",
        "2016, 2016-01-01, 2016-12-31",
        "2016-03-05~, 2016-02-27, 2016-03-12",
        "2016-03~, 2016-02-01, 2016-04-30",
        "2016-01~, 2015-12-01, 2016-02-29",
        "2016~, 2015-07-01, 2017-06-30",
        "2016?, 2016-01-01, 2016-12-31",
        "2016-03-05?, 2016-03-05, 2016-03-05",
        "2016-03%, 2016-02-01, 2016-04-30",
        "2016-03/2016-05, 2016-03-01, 2016-05-31",
        "2016-03-05/2016-03-05, 2016-03-05, 2016-03-05",
        "2016~/2016-05-02, 2015-07-01, 2016-05-02",
        "1900~, 1900-01-01, 1901-06-30",
        "2199-12~, 2199-11-01, 2199-12-31",
    })
    void reads(String written, LocalDate earliest, LocalDate latest) throws NoSuchDate {
        assertThat(new EdtfDate(written).days()).isEqualTo(new ApproximateDate(earliest, latest, written));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-30, there is no day 2016-02-30; expected a day from 01 to 29",
        "2015-02-29, there is no day 2015-02-29; expected a day from 01 to 28",
        "2016-03-00, there is no day 2016-03-00; expected a day from 01 to 31",
        "2016-13-01, there is no month 2016-13; expected a month from 01 to 12",
        "1899-12-31, the year 1899 is out of range; expected 1900 to 2199",
        "2016-00, there is no month 2016-00; expected a month from 01 to 12",
        "2016-21, there is no month 2016-21; expected a month from 01 to 12",
        "1899, the year 1899 is out of range; expected 1900 to 2199",
        "2200-01-01, the year 2200 is out of range; expected 1900 to 2199",
        "2016/.., '\"2016/..\" has an open end; expected both ends, as in 2016-03/2016-05'",
        "/2016, '\"/2016\" has an open end; expected both ends, as in 2016-03/2016-05'",
        "2016-05/2016-03, '\"2016-05/2016-03\" ends before it starts; expected the earlier date first'",
    })
    void refuses(String written, String fault) {
        assertThatThrownBy(() -> new EdtfDate(written).days())
                .isInstanceOf(NoSuchDate.class)
                .hasMessage(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "201X",
        "2016-XX",
        "2016-3-5",
        "2016-0٣-05",
        "2016/03/05/",
        "Y12016",
        "20160305",
        "~2016",
        "2016~~",
        "2016-03-05T10:00",
        "2016/2017/2018",
        "'2016 '",
        "٢٠١٦"
    })
    void refusesOtherForms(String written) {
        assertThatThrownBy(() -> new EdtfDate(written).days())
                .isInstanceOf(NoSuchDate.class)
                .hasMessageContaining("is no date; expected 2016-03-05, or 2016-03");
    }

    @Test
    void anExactDayHasNoMarks() throws NoSuchDate {
        assertThat(new EdtfDate("2016-03-05").day()).isEqualTo(LocalDate.of(2016, 3, 5));
        assertThatThrownBy(() -> new EdtfDate("2016-03-05~").day()).isInstanceOf(NoSuchDate.class);
        assertThatThrownBy(() -> new EdtfDate("2016-03").day()).isInstanceOf(NoSuchDate.class);
    }
}
