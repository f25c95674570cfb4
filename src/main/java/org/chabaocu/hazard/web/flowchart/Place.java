package org.chabaocu.hazard.web.flowchart;

import org.chabaocu.hazard.HazardStatus;

/** Where each state stands in the picture: the main way down the middle, the major hazard's at the left, the exits at the right. */
record Place(int column, int row) {

    static final int WIDTH = 112;
    static final int HEIGHT = 44;
    static final int COLUMN_STEP = 124;
    static final int ROW_STEP = 68;
    static final int MARGIN = 8;

    static Place of(HazardStatus status) {
        return switch (status) {
            case REPORTED -> new Place(1, 0);
            case DISMISSAL_REVIEW -> new Place(2, 0);
            case STOP_WORK -> new Place(0, 1);
            case DISMISSED -> new Place(2, 1);
            case PLANNING -> new Place(1, 2);
            case DUPLICATE -> new Place(2, 2);
            case ESCALATED -> new Place(0, 3);
            case GOVERNMENT -> new Place(0, 4);
            case RECTIFYING -> new Place(1, 5);
            case ACCEPTANCE -> new Place(1, 6);
            case CLOSED -> new Place(1, 7);
        };
    }

    int left() {
        return MARGIN + column * COLUMN_STEP;
    }

    int top() {
        return MARGIN + row * ROW_STEP;
    }

    int right() {
        return left() + WIDTH;
    }

    int bottom() {
        return top() + HEIGHT;
    }

    int centre() {
        return left() + WIDTH / 2;
    }

    int middle() {
        return top() + HEIGHT / 2;
    }
}
