package org.chabaocu.hazard;

import java.util.EnumSet;
import java.util.Set;

/** Where a hazard stands in its lifecycle (domain §2). */
public enum HazardStatus {
    /** 待评估定级: in the ledger, waits for the functional department. */
    REPORTED(true),
    /** 待工会建议停止作业: major and imminent, waits for the union's recommendation. */
    STOP_WORK(true),
    /** 待制定整改方案: graded, waits for the plan. */
    PLANNING(true),
    /** 待上级工会建档报告: major, waits for the higher union's file and notice. */
    ESCALATED(true),
    /** 待政府检查或挂牌督办: major, waits for the government. */
    GOVERNMENT(true),
    /** 整改中 */
    RECTIFYING(true),
    /** 待验收: waits for the functional department and the unit union, each once per round. */
    ACCEPTANCE(true),
    /** 待工会复核不予立项: the department would dismiss it, the union has the word. */
    DISMISSAL_REVIEW(true),
    /** 已销号 */
    CLOSED(false),
    /** 不予立项 */
    DISMISSED(false),
    /** 重复并案 */
    DUPLICATE(false);

    /** Known to every worker of the unit (安全生产法 art. 41): graded and not set aside. */
    public static final Set<HazardStatus> PUBLISHED =
            EnumSet.of(STOP_WORK, PLANNING, ESCALATED, GOVERNMENT, RECTIFYING, ACCEPTANCE, CLOSED);

    private final boolean open;

    HazardStatus(boolean open) {
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    public static Set<HazardStatus> allOpen() {
        var all = EnumSet.allOf(HazardStatus.class);
        all.removeIf(status -> !status.open);
        return all;
    }
}
