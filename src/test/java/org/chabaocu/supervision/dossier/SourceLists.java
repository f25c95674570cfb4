package org.chabaocu.supervision.dossier;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two checklists of the source as version 1, unless they are there already. */
final class SourceLists {

    record Group(String name, List<String> methods, List<Item> items) {}

    record Item(String text, List<String> methods) {}

    static final List<Group> CITY = List.of(
            city(
                    "动员部署",
                    List.of("听汇报", "查看相关文件资料", "查看相关影像资料"),
                    "是否将“查保促”活动作为本市医务工会年度“一号”工程；",
                    "是否结合本地实际制定了年度“查保促”活动实施方案，做到了方法步骤、目标任务、措施要求明确；"),
            city(
                    "教育培训",
                    List.of("听汇报", "查看相关文件资料", "随机提问"),
                    "是否建立了对所属基层工会干部分别进行定期教育培训的制度；",
                    "是否围绕提高认识、把握要领、增强责任对所属工会干部普遍进行了一次培训；",
                    "是否联合有关部门对所属单位负责人普遍进行一次“查保促”活动教育培训。"),
            city(
                    "集中行动",
                    List.of("查看相关文件资料", "随机提问"),
                    "是否组织开展了“查保促”集中行动；",
                    "是否组织工会干部对所属重点单位进行重点帮包；",
                    "是否在报纸、网络等媒体上广泛宣传“查保促”集中行动，营造良好社会氛围。"),
            city(
                    "协力推进",
                    List.of("听汇报", "查看领导批示或讲话", "查阅有关文件", "随机提问"),
                    "是否及时向本委领导汇报上级工会的有关会议精神和要求，积极争取领导的支持；",
                    "市级卫生计生委领导是否有批示或意见；",
                    "是否将“查保促”活动纳入了本级卫生计生安全生产监管体系；",
                    "是否与本委有关处室部门联合开展“查保促”活动。"),
            city(
                    "督导检查",
                    List.of("听汇报", "查阅相关文件资料", "随机提问"),
                    "是否制定了切合本地实际的对下级工会开展“查保促”活动的督导方案和工作手册；",
                    "是否经常对集中行动情况进行调度和督导，做到数据统计认真，情况报告及时；",
                    "集中行动期间是否进行了2次以上的专项督导；"));

    static final List<Group> UNIT = List.of(
            unit(
                    "动员部署",
                    item("是否传达学习了上级有关文件和会议精神", "查阅上级下发的文件、通知；传达学习的会议记录"),
                    item("是否制定了本单位年度“查保促”行动方案", "查阅文件资料"),
                    item("是否召开了“查保促”活动动员部署（启动）会", "查阅通知、影像资料；随机提问"),
                    item("是否定期召开“查保促”活动情况调度会（推进会），定期通报活动开展情况", "查阅通知、记录、情况通报等原始资料")),
            unit(
                    "教育培训",
                    item("是否经常性地组织开展安全思想、安全态度、安全责任、安全法制、安全价值观的宣传教育", "查阅文字或影像资料；看安全文化墙、板、栏；随机提问"),
                    item("是否对新员工进行了三级教育，并组织考试，做到岗前培训24学时以上", "查阅培训记录；随机提问"),
                    item("是否对在岗职工定期进行包括应急处置、逃生自救演练在内的安全知识技能培训，并每年做到了2次以上的全员性安全培训", "查阅培训计划、记录、试卷、人员签字；随机提问"),
                    item("是否对特种作业员工实施持证上岗", "查看证件是否在有效期内；人员与证件是否相对应")),
            unit(
                    "隐患查治",
                    item("是否通过搭建符合本单位性质特点的新载体或运用上级提倡的一些行之有效的载体，推动本单位“查保促”活动深入开展", "听汇报；召开座谈会；查阅有关文字材料"),
                    item("是否坚持职工隐患排查经常化。做到岗位、班组日排查，车间（区、队）周排查，单位月排查", "听汇报、查阅有关文字资料、召开座谈会；随机提问"),
                    item("是否与本单位专业部门联合开展隐患排查治理活动", "听汇报、查阅有关文字资料、召开座谈会；随机提问"),
                    item("是否建立了隐患排查治理、登记建档、逐级报告、跟踪复查等制度", "查阅单位的文件和职工隐患排查治理台账")),
            unit(
                    "推动措施",
                    item("是否将开展“查保促”活动纳入了本单位安全生产监管体系，同部署、同督查、同考核", "听汇报；查阅单位有关文件"),
                    item("是否做到了群众性隐患治理责任清楚、措施有力、资金到位、时限明确、预案科学", "听汇报；查阅单位有关文件"),
                    item("是否设立了本单位隐患排查治理专项奖励资金，对在隐患排查治理中的有功人员给予奖励", "听汇报；查阅单位有关文件")));

    private SourceLists() {}

    private static Group city(String name, List<String> methods, String... texts) {
        return new Group(
                name,
                methods,
                List.of(texts).stream().map(text -> new Item(text, List.of())).toList());
    }

    private static Group unit(String name, Item... items) {
        return new Group(name, List.of(), List.of(items));
    }

    private static Item item(String text, String methods) {
        return new Item(text, List.of(methods.split("；")));
    }

    static void insert(JdbcClient jdbc) {
        insert(jdbc, "CITY_UNION", "各市医务工会开展“查保促”活动督导检查项目表", CITY);
        insert(jdbc, "UNIT", "各单位开展“查保促”活动督导检查项目表", UNIT);
    }

    private static void insert(JdbcClient jdbc, String code, String title, List<Group> groups) {
        jdbc.sql("insert into checklist (code, version, title, created_at) values (?, 1, ?, ?) on conflict do nothing")
                .params(code, title, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        for (var group = 1; group <= groups.size(); group++) insert(jdbc, code, group, groups.get(group - 1));
    }

    private static void insert(JdbcClient jdbc, String code, int position, Group group) {
        jdbc.sql("""
                        insert into checklist_group (code, version, position, name, methods)
                        values (?, 1, ?, ?, ?) on conflict do nothing
                        """)
                .params(code, position, group.name(), group.methods().toArray(String[]::new))
                .update();
        for (var item = 1; item <= group.items().size(); item++) {
            var one = group.items().get(item - 1);
            jdbc.sql("""
                            insert into checklist_item (code, version, item_code, group_position, position, text, methods)
                            values (?, 1, ?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(
                            code,
                            code.charAt(0) + "-" + position + "-" + item,
                            position,
                            item,
                            one.text(),
                            one.methods().toArray(String[]::new))
                    .update();
        }
    }
}
