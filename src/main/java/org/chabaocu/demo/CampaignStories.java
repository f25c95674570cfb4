package org.chabaocu.demo;

import java.util.List;
import org.chabaocu.campaign.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** What the demo's units and city unions do for the campaign in a year. */
final class CampaignStories {

    /**
     * @param when in which part of the year that is over, 0 to 1
     * @param share of the staff that takes part; 0 for nobody counted
     * @param named whether people take part by name
     */
    record Story(
            RecordKind kind,
            double when,
            String title,
            @Nullable String place,
            double share,
            boolean named,
            @Nullable String hours,
            @Nullable String documentNumber,
            @Nullable String counterpart,
            String content,
            @Nullable Scene scene) {

        @Nullable
        String attendees() {
            return share > 0.5 ? "全体职工" : share > 0 ? "班子成员、各科室负责人、工会委员" : null;
        }
    }

    static final List<Story> OF_UNITS = List.of(
            paper(RecordKind.ANNUAL_PLAN, 0.08, "%d年“查保促”活动实施方案", "医字〔%d〕3号", "方法步骤、目标任务、责任分工和保障措施。"),
            meeting(RecordKind.DOCUMENT_STUDY, 0.1, "传达学习省医务工会“查保促”活动文件", "传达上级文件和会议精神，研究贯彻意见。", null),
            meeting(RecordKind.KICKOFF_MEETING, 0.13, "%d年“查保促”活动动员部署会", "宣读方案，部署任务，单位负责人作动员讲话。", Scene.DESK),
            paper(RecordKind.SYSTEM_INCLUSION, 0.15, "将“查保促”活动纳入安全生产责任制考核的通知", "医字〔%d〕6号", "同部署、同督查、同考核。"),
            paper(RecordKind.HAZARD_RULES, 0.16, "职工隐患排查治理制度", "医字〔%d〕7号", "排查治理、登记建档、逐级报告、跟踪复查。"),
            paper(RecordKind.REWARD_FUND, 0.18, "隐患排查治理专项奖励资金管理办法", "医字〔%d〕9号", "设立专项奖励资金，对有功人员给予奖励。"),
            training(
                    RecordKind.SAFETY_EDUCATION,
                    0.25,
                    "安全文化月主题宣传",
                    0.6,
                    "2",
                    "安全思想、态度、责任、法制、价值观教育，更新安全文化墙。",
                    Scene.CORRIDOR),
            training(RecordKind.ALL_STAFF_TRAINING, 0.35, "上半年全员安全知识技能培训", 0.86, "4", "消防、用电、医用气体、医疗废物处置和职业防护。", null),
            meeting(RecordKind.PROGRESS_MEETING, 0.45, "上半年“查保促”活动调度会", "通报进展和存在的问题，安排下半年工作。", null),
            paper(RecordKind.BULLETIN, 0.48, "“查保促”活动情况通报（第1期）", "通报〔%d〕1号", "各科室隐患上报和整改情况。"),
            training(RecordKind.DRILL, 0.55, "病区火灾应急处置和逃生自救演练", 0.3, "2", "报警、初期扑救、重症患者转移、疏散清点。", Scene.CYLINDER),
            meeting(RecordKind.CARRIER, 0.6, "“随手拍隐患”和“安全啄木鸟”活动", "以岗位为单元开展隐患随手拍，每月评选。", null),
            new Story(
                    RecordKind.JOINT_CHECK,
                    0.7,
                    "与保卫、后勤部门联合排查",
                    "全院",
                    0.02,
                    false,
                    null,
                    null,
                    "保卫科、后勤保障科、设备科",
                    "检查配电室、锅炉房、氧站和病区通道，发现问题当场交办。",
                    Scene.SOCKETS),
            training(RecordKind.ALL_STAFF_TRAINING, 0.82, "下半年全员安全培训", 0.81, "4", "事故案例警示教育，应急处置和逃生自救。", null),
            meeting(RecordKind.PROGRESS_MEETING, 0.9, "“查保促”活动推进会", "总结经验，部署年底集中排查。", null));

    static final List<Story> OF_CITIES = List.of(
            paper(RecordKind.NUMBER_ONE_PROJECT, 0.05, "关于将“查保促”活动列为%d年“一号”工程的决定", "医工〔%d〕1号", "主席办公会议研究决定。"),
            paper(RecordKind.ANNUAL_PLAN, 0.08, "全市卫生系统%d年“查保促”活动实施方案", "医工〔%d〕2号", "方法步骤、目标任务、措施要求。"),
            paper(RecordKind.CADRE_TRAINING_RULES, 0.1, "基层工会干部教育培训制度", "医工〔%d〕3号", "按单位工会主席、委员、小组长分别定期培训。"),
            with(RecordKind.REPORT_TO_LEADERSHIP, 0.12, "向委党组汇报省医务工会会议精神", "委主任、分管副主任", "汇报会议精神和工作安排，党组同意列入年度重点工作。"),
            with(RecordKind.LEADER_INSTRUCTION, 0.14, "委主任在“查保促”活动方案上的批示", "委主任", "各单位要把职工身边的隐患当作大事，工会要敢于监督。"),
            paper(RecordKind.SYSTEM_INCLUSION, 0.16, "将“查保促”活动纳入卫生健康安全生产监管体系的通知", "卫医发〔%d〕12号", "列入年度安全生产目标考核。"),
            training(RecordKind.CADRE_TRAINING, 0.25, "全市基层工会干部“查保促”培训班", 0.05, "8", "提高认识、把握要领、增强责任。", Scene.DESK),
            training(RecordKind.LEADER_TRAINING, 0.3, "所属单位负责人安全生产培训", 0.01, "4", "与市应急管理局联合举办。", null),
            paper(RecordKind.SUPERVISION_PLAN, 0.35, "%d年“查保促”活动督导方案", "医工〔%d〕8号", "督导范围、方式、分工和纪律。"),
            paper(RecordKind.SUPERVISION_HANDBOOK, 0.37, "“查保促”督导工作手册", null, "督导项目、方法、评价和常见隐患图册。"),
            with(RecordKind.CONCENTRATED_ACTION, 0.45, "“查保促”夏季集中行动", null, "各单位集中排查消防、用电、医用气体隐患。"),
            with(RecordKind.KEY_UNIT_PAIRING, 0.46, "工会干部帮包重点单位", "市第一人民医院、市中医医院", "每名工会干部帮包一个重点单位，每月到点指导。"),
            with(RecordKind.MEDIA_COVERAGE, 0.5, "本市日报报道“查保促”集中行动", "市日报、市卫生健康委网站", "专题报道职工查隐患的做法。"),
            meeting(RecordKind.DISPATCH, 0.52, "集中行动情况调度", "汇总各单位排查和整改数据，向省医务工会报告。", null),
            with(RecordKind.SPECIAL_SUPERVISION, 0.55, "集中行动第一次专项督导", "市妇幼保健院等3家单位", "现场检查、随机提问，列出存在问题清单。"),
            with(RecordKind.SPECIAL_SUPERVISION, 0.62, "集中行动第二次专项督导", "市疾控中心等3家单位", "对第一次督导的问题复查。"),
            with(RecordKind.JOINT_ACTIVITY, 0.7, "与医政、规划信息处联合开展安全检查", "医政处、规划信息处", "联合检查重点部位和信息系统安全。"));

    private CampaignStories() {}

    private static Story paper(RecordKind kind, double when, String title, @Nullable String number, String content) {
        return new Story(kind, when, title, null, 0, false, null, number, null, content, null);
    }

    private static Story meeting(RecordKind kind, double when, String title, String content, @Nullable Scene scene) {
        return new Story(kind, when, title, "会议室", 0.04, false, null, null, null, content, scene);
    }

    private static Story training(
            RecordKind kind,
            double when,
            String title,
            double share,
            String hours,
            String content,
            @Nullable Scene scene) {
        return new Story(kind, when, title, "学术报告厅", share, true, hours, null, null, content, scene);
    }

    private static Story with(
            RecordKind kind, double when, String title, @Nullable String counterpart, String content) {
        return new Story(kind, when, title, null, 0, false, null, null, counterpart, content, null);
    }
}
