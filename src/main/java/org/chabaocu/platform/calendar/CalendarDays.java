package org.chabaocu.platform.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that differ from their weekdays, as data. */
@Repository
public class CalendarDays {

    private final JdbcClient jdbc;

    CalendarDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CalendarDay> of(int year) {
        return jdbc.sql("""
                        select day, working, name from working_calendar
                        where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1)
                        order by day
                        """).param("year", year).query(CalendarDays::read).list();
    }

    public void put(CalendarDay day) {
        jdbc.sql("""
                        insert into working_calendar (day, working, name) values (:day, :working, :name)
                        on conflict (day) do update set working = excluded.working, name = excluded.name
                        """)
                .param("day", day.day())
                .param("working", day.working())
                .param("name", day.name())
                .update();
    }

    /** The day is again what its weekday says; false if it was. */
    public boolean remove(LocalDate day) {
        return jdbc.sql("delete from working_calendar where day = :day")
                        .param("day", day)
                        .update()
                == 1;
    }

    private static CalendarDay read(ResultSet row, int number) throws SQLException {
        return new CalendarDay(row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("name"));
    }

    Map<LocalDate, Boolean> exceptions() {
        var days = new HashMap<LocalDate, Boolean>();
        jdbc.sql("select day, working, name from working_calendar")
                .query(CalendarDays::read)
                .list()
                .forEach(day -> days.put(day.day(), day.working()));
        return days;
    }
}
