package org.chabaocu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A sheet after GB/T 9704: A4, margins 37/35/28/26 mm, body 三号仿宋, title 二号小标宋, 22 lines to a page. */
final class Paper {

    private static final String BODY = "仿宋_GB2312";
    private static final String TITLE = "方正小标宋简体";
    private static final String BLACK = "黑体";
    private static final String WESTERN = "Times New Roman";
    /** For machines without the fonts of the standard. */
    private static final String FONTS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>\
            <w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>\
            </w:fonts>""";

    private static final double LINE = 28.9;

    /** @param columns how many columns it takes */
    record Cell(String text, boolean centred, boolean atTop, int columns) {

        /** Long text is set smaller. */
        int points(int usual) {
            return atTop && columns > 1 ? 12 : usual;
        }

        Cell top() {
            return new Cell(text, centred, true, columns);
        }

        Cell across(int several) {
            return new Cell(text, centred, atTop, several);
        }
    }

    private final XWPFDocument document = new XWPFDocument();

    Paper() {
        document.createStyles();
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setHeader(millimetres(15));
        margins.setFooter(millimetres(28));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * 1440 / 25.4));
    }

    /** The number of an annex, at the upper left. */
    void mark(String text, boolean onNewPage) {
        var paragraph = paragraph(ParagraphAlignment.LEFT);
        paragraph.setPageBreak(onNewPage);
        run(paragraph, text, BLACK, 16);
    }

    void title(String text) {
        title(text, 22);
    }

    /** @param points less than 22 where a title of the source does not fit on a line otherwise */
    void title(String text, int points) {
        var paragraph = paragraph(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(33, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(240);
        run(paragraph, text, TITLE, points);
    }

    void subtitle(String text) {
        var paragraph = paragraph(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        run(paragraph, text, TITLE, 18);
    }

    void centred(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, BODY, 16);
    }

    void note(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        run(paragraph, text, BODY, 10);
    }

    void line(String text) {
        var paragraph = paragraph(ParagraphAlignment.LEFT);
        paragraph.setSpacingBetween(26, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(60);
        run(paragraph, text, BODY, 14);
    }

    /** A heading of the first level, 三号黑体. */
    void heading(String text) {
        var paragraph = indented();
        paragraph.setKeepNext(true);
        run(paragraph, text, BLACK, 16);
    }

    void body(String text) {
        run(indented(), text, BODY, 16);
    }

    void signed(String text) {
        var paragraph = paragraph(ParagraphAlignment.RIGHT);
        run(paragraph, text, BODY, 16);
    }

    /** Repeats what is written for each part of a list. */
    void each(String list, Runnable content) {
        run(document.createParagraph(), "{{?" + list + "}}", BODY, 16);
        content.run();
        run(document.createParagraph(), "{{/" + list + "}}", BODY, 16);
    }

    private XWPFParagraph indented() {
        var paragraph = paragraph(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(640);
        paragraph.getCTPPr().getInd().setFirstLineChars(BigInteger.valueOf(200));
        return paragraph;
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        return paragraph;
    }

    /** Each tag in a run of its own: what fills part of a run loses its Chinese font. */
    private static void run(XWPFParagraph paragraph, String text, String font, int points) {
        for (var part : text.split("(?=\\{\\{)|(?<=}})")) {
            var run = paragraph.createRun();
            write(run, font, points);
            run.setText(part);
        }
    }

    private static void write(XWPFRun run, String font, int points) {
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(WESTERN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(WESTERN, XWPFRun.FontCharRange.hAnsi);
        // Quotation marks and dashes belong to either script; here they are Chinese.
        run.getCTR().getRPr().getRFontsArray(0).setHint(STHint.EAST_ASIA);
        run.setFontSize(points);
    }

    /** A ruled table; widths in twentieths of a point, together the 156 mm between the margins. */
    Ruled table(int points, int... widths) {
        var table = document.createTable(1, widths.length);
        table.removeRow(0);
        table.setWidth(IntStream.of(widths).sum());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(60, 100, 60, 100);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (var width : widths) grid.addNewGridCol().setW(BigInteger.valueOf(width));
        return new Ruled(table, points, widths);
    }

    /** @param points the size of its letters */
    record Ruled(XWPFTable table, int points, int[] widths) {

        /** The head of the columns, repeated on each page. */
        void heading(Cell... cells) {
            row(560, false, cells);
            table.getRow(table.getNumberOfRows() - 1).setRepeatHeader(true);
        }

        /** @param whole whether it goes to the next page rather than be divided */
        void row(int height, boolean whole, Cell... cells) {
            var row = table.createRow();
            row.setCantSplitRow(whole);
            while (row.getTableCells().size() > 0) row.removeCell(0);
            if (height > 0) row.setHeight(height);
            var column = 0;
            for (var cell : cells) {
                fill(
                        row.createCell(),
                        cell,
                        IntStream.range(column, column + cell.columns())
                                .map(at -> widths[at])
                                .sum());
                column += cell.columns();
            }
        }

        private void fill(XWPFTableCell made, Cell cell, int width) {
            made.setWidth(Integer.toString(width));
            made.setVerticalAlignment(
                    cell.atTop() ? XWPFTableCell.XWPFVertAlign.TOP : XWPFTableCell.XWPFVertAlign.CENTER);
            if (cell.columns() > 1)
                made.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
            var paragraph = made.getParagraphs().getFirst();
            paragraph.setAlignment(cell.centred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            paragraph.setSpacingBetween(1.15);
            run(paragraph, cell.text(), BODY, cell.points(points));
        }
    }

    /** With page numbers as the standard writes them: — 1 —. */
    Paper numbered() {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "— ", "宋体", 14);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        run(paragraph, " —", "宋体", 14);
        return this;
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            addFonts();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFonts() throws IOException {
        try {
            var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            var kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
            var part = document.getPackage().createPart(name, kind);
            try (var out = part.getOutputStream()) {
                out.write(FONTS.getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
