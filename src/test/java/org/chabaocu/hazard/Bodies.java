package org.chabaocu.hazard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province.Hospital;
import org.jspecify.annotations.Nullable;

/** Sound bodies for every action, to be sent as they are or spoilt in one place. */
public final class Bodies {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Bodies() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static Map<String, Object> report(Hospital hospital) {
        return Map.of(
                "unitId",
                hospital.id(),
                "place",
                "门诊楼三楼东侧通道",
                "description",
                "疏散通道被病床占用，防火门无法关闭。",
                "foundAt",
                OffsetDateTime.now(ZONE).minusMinutes(10).toString());
    }

    public static Map<String, Object> general() {
        return Map.of("grade", "GENERAL", "category", "FIRE", "cause", "MANAGEMENT", "reason", "可立即整改排除");
    }

    public static Map<String, Object> major(boolean imminent) {
        return Map.of(
                "grade", "MAJOR",
                "category", "MEDICAL_GAS",
                "cause", "OBJECT",
                "reason", "液氧站安全间距不足",
                "imminent", imminent,
                "clause", "医用气体工程技术规范",
                "condition", "汇流排泄漏，安全阀失效",
                "harm", "可能引发爆燃，治理需停气改造");
    }

    public static Map<String, Object> plan(String level, TestPerson responsible) {
        return Map.of(
                "level",
                level,
                "responsibleId",
                responsible.id().value(),
                "measures",
                "清空通道，更换闭门器",
                "funds",
                800,
                "deadline",
                today().plusDays(7).toString(),
                "contingency",
                "整改期间安排专人值守，备灭火器");
    }

    public static Map<String, Object> planAndEscalate(TestPerson responsible) {
        return Map.of(
                "goals",
                "消除泄漏，恢复安全间距",
                "measures",
                "更换汇流排与安全阀",
                "funds",
                120000,
                "responsibleId",
                responsible.id().value(),
                "deadline",
                today().plusDays(40).toString(),
                "emergencyPlan",
                "备用钢瓶供氧，设警戒区");
    }

    public static Map<String, Object> fileAndNotify() {
        return Map.of(
                "archiveNumber", "工安档〔2026〕1号",
                "filedOn", today().toString(),
                "governmentDepartment", "市应急管理局",
                "documentNumber", "工函〔2026〕12号",
                "notifiedOn", today().toString());
    }

    public static Map<String, Object> listSupervision() {
        return Map.of(
                "listingNumber", "挂牌〔2026〕3号",
                "requirements", "三十日内完成改造并报验",
                "deadline", today().plusDays(30).toString());
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> body, String field) {
        var changed = new HashMap<>(body);
        changed.remove(field);
        return changed;
    }
}
