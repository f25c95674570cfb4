package org.chabaocu.document;

import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Repeats the row below the tag, and makes one of equal neighbours in the first columns. */
final class TableRows extends LoopRowTableRenderPolicy {

    private final int merged;

    TableRows(int merged) {
        this.merged = merged;
    }

    @Override
    protected void afterloop(XWPFTable table, Object data) {
        if (!(data instanceof List<?> rows) || rows.size() < 2) return;
        var first = table.getNumberOfRows() - rows.size();
        for (var column = 0; column < merged; column++) merge(cells(table, first, column));
    }

    private static List<XWPFTableCell> cells(XWPFTable table, int first, int column) {
        return IntStream.range(first, table.getNumberOfRows())
                .mapToObj(row -> table.getRow(row).getCell(column))
                .toList();
    }

    private static void merge(List<XWPFTableCell> cells) {
        var begin = 0;
        for (var at = 1; at <= cells.size(); at++) {
            if (at < cells.size()
                    && cells.get(at).getText().equals(cells.get(begin).getText())) continue;
            if (at - begin > 1) join(cells.subList(begin, at));
            begin = at;
        }
    }

    private static void join(List<XWPFTableCell> equal) {
        for (var cell : equal) {
            var properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            var isFirst = cell == equal.getFirst();
            properties.addNewVMerge().setVal(isFirst ? STMerge.RESTART : STMerge.CONTINUE);
            if (!isFirst) cell.getParagraphs().forEach(paragraph -> clear(paragraph));
        }
    }

    private static void clear(XWPFParagraph paragraph) {
        for (var run = paragraph.getRuns().size() - 1; run >= 0; run--) paragraph.removeRun(run);
    }
}
