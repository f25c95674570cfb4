package org.chabaocu.demo;

import java.awt.Color;

/** What a photo of the demo shows: drawn, before and after. */
enum Scene {
    CORRIDOR {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xE9E4D8), new Color(0xB9B2A3));
            brush.shape(new Color(0xD5CFC0), 380, 250, 580, 250, 620, 540, 340, 540);
            brush.box(new Color(0x9C4A3C), 410, 260, 140, 220).box(new Color(0x7D3A2F), 478, 262, 4, 216);
            brush.box(new Color(0x2E8B57), 430, 215, 100, 28);
            if (after) {
                brush.shape(new Color(0xE8B923), 300, 720, 330, 720, 400, 500, 392, 500);
                brush.shape(new Color(0xE8B923), 630, 720, 660, 720, 568, 500, 560, 500);
                brush.box(new Color(0xC62828), 690, 430, 36, 90).box(new Color(0x424242), 700, 412, 16, 18);
            } else {
                for (var i = 0; i < 3; i++) bed(brush, 90 + i * 250, 520 + i * 22);
                brush.box(new Color(0x8D6E4B), 600, 430, 90, 90).box(new Color(0xA98458), 620, 350, 80, 80);
            }
        }

        private void bed(Brush brush, int x, int y) {
            brush.box(new Color(0xF7F9FA), x, y, 210, 46).box(new Color(0x7FA8C9), x + 62, y - 8, 148, 30);
            brush.box(new Color(0x6B7780), x, y + 46, 10, 70).box(new Color(0x6B7780), x + 200, y + 46, 10, 70);
            brush.box(new Color(0x9AA5AD), x - 8, y - 50, 10, 110);
        }
    },
    CYLINDER {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xDDE5E8), new Color(0x9CA7AB));
            for (var i = 0; i < 3; i++) cylinder(brush, 260 + i * 150, after);
            if (after) {
                brush.box(new Color(0x616161), 220, 330, 520, 14).box(new Color(0x616161), 220, 500, 520, 14);
                brush.box(new Color(0x2E7D32), 250, 120, 90, 50).box(new Color(0xF9A825), 400, 120, 90, 50);
            } else {
                brush.box(new Color(0x5D4037), 730, 520, 150, 110);
                for (var i = 0; i < 4; i++) brush.box(new Color(0xFF7043), 745, 535 + i * 24, 120, 10);
            }
        }

        private void cylinder(Brush brush, int x, boolean after) {
            var tilt = after ? 0 : (x / 150 % 2 == 0 ? 34 : -22);
            var blue = new Color(0x5FA8D3);
            brush.shape(blue, x + tilt, 260, x + 90 + tilt, 260, x + 90, 610, x, 610);
            brush.oval(blue, x + tilt, 220, 90, 84).box(new Color(0x8A6D3B), x + 33 + tilt, 190, 24, 36);
            if (after) brush.box(new Color(0xECEFF1), x + 24, 180, 42, 44);
            brush.oval(new Color(0x455A64), x - 4, 592, 98, 34);
        }
    },
    SHARPS {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xE3ECE7), new Color(0xC7D0CB));
            brush.box(new Color(0xF5F5F5), 0, 470, 960, 40).box(new Color(0xCFD8DC), 0, 510, 960, 210);
            brush.shape(new Color(0xF4C20D), 360, 250, 600, 250, 570, 500, 390, 500);
            brush.box(after ? new Color(0xD32F2F) : new Color(0x8E1B1B), 350, 220, 260, 34);
            brush.oval(Color.WHITE, 440, 330, 80, 80).oval(new Color(0x212121), 464, 354, 32, 32);
            if (after) {
                brush.box(new Color(0xFFFFFF), 620, 300, 140, 100).box(new Color(0x90A4AE), 636, 322, 108, 8);
                brush.box(new Color(0x90A4AE), 636, 346, 88, 8).box(new Color(0x90A4AE), 636, 370, 100, 8);
            } else {
                for (var i = 0; i < 6; i++) brush.line(new Color(0x78909C), 6, 400 + i * 30, 226, 380 + i * 44, 130);
                brush.oval(new Color(0xB71C1C), 300, 520, 60, 22).oval(new Color(0xB71C1C), 660, 540, 34, 14);
            }
        }
    },
    ELEVATOR {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xDAD7D2), new Color(0x8F8A82));
            brush.box(new Color(0x707A80), 290, 110, 380, 470).box(new Color(0xF2EFE6), 310, 130, 340, 450);
            var step = after ? 0 : 46;
            brush.box(new Color(0xB0A48F), 310, 540 + step, 340, 40).box(new Color(0x37474F), 310, 580, 340, step);
            brush.box(new Color(0xB6BEC3), 310, 130, 90, 450).box(new Color(0xB6BEC3), 560, 130, 90, 450);
            brush.box(new Color(0x263238), 720, 300, 50, 110);
            brush.oval(after ? new Color(0x66BB6A) : new Color(0xEF5350), 733, 320, 24, 24);
            if (!after) brush.shape(new Color(0xFDD835), 180, 640, 250, 640, 215, 570);
        }
    },
    SOCKETS {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xEFE9DD), new Color(0xAD9F8A));
            for (var i = 0; i < 2; i++) socket(brush, 230 + i * 170, after);
            if (after) {
                brush.box(new Color(0xCFD8DC), 620, 230, 150, 200).box(new Color(0x37474F), 650, 262, 90, 40);
                brush.box(new Color(0x43A047), 650, 330, 34, 60).box(new Color(0xC62828), 706, 330, 34, 60);
            } else {
                brush.box(new Color(0xF5F5F5), 320, 590, 320, 46);
                for (var i = 0; i < 4; i++) {
                    brush.box(new Color(0x424242), 340 + i * 76, 560, 46, 50);
                    brush.line(new Color(0x212121), 9, 362 + i * 76, 560, 200 + i * 190, 470 - i * 22);
                }
                brush.oval(new Color(0x5D4037), 404, 570, 60, 54).oval(new Color(0xFF7043), 420, 584, 26, 24);
                brush.line(new Color(0x212121), 9, 325, 612, 270, 360);
            }
        }

        private void socket(Brush brush, int x, boolean after) {
            brush.box(new Color(0xFFFFFF), x, 300, 120, 120);
            brush.box(new Color(0x616161), x + 28, 340, 10, 34).box(new Color(0x616161), x + 82, 340, 10, 34);
            if (!after) brush.oval(new Color(0x8D6E63), x + 14, 376, 60, 44);
        }
    },
    DESK {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xE4EBF1), new Color(0xA9B3BC));
            brush.box(new Color(0xC7A77A), 140, 430, 680, 40).box(new Color(0xE8D6B5), 160, 470, 640, 190);
            brush.box(new Color(0x37474F), 300, 330, 140, 90).box(new Color(0x90CAF9), 308, 338, 124, 74);
            brush.oval(new Color(0xF1C9A5), 560, 290, 74, 80).box(new Color(0xF8BBD0), 540, 362, 114, 70);
            brush.box(Color.WHITE, 564, 276, 66, 22);
            if (after) {
                brush.line(new Color(0x4FC3F7), 10, 150, 200, 150, 430)
                        .line(new Color(0x4FC3F7), 10, 810, 200, 810, 430);
                brush.line(new Color(0x4FC3F7), 10, 150, 204, 810, 204)
                        .line(new Color(0x4FC3F7), 6, 480, 204, 480, 430);
                brush.oval(new Color(0xD50000), 690, 388, 44, 44).box(new Color(0xFFEB3B), 680, 424, 64, 10);
            } else {
                brush.oval(new Color(0xE0AC82), 180, 210, 84, 90).box(new Color(0x455A64), 150, 296, 150, 150);
                brush.line(new Color(0xE0AC82), 24, 290, 330, 420, 300);
                brush.box(new Color(0xFAFAFA), 480, 600, 60, 44).box(new Color(0xFAFAFA), 400, 640, 54, 40);
            }
        }
    },
    RADIATION {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xDDE3DA), new Color(0x9BA59A));
            brush.box(new Color(0x607D8B), 330, 170, 300, 430).box(new Color(0x78909C), 344, 184, 272, 416);
            brush.oval(new Color(0xFDD835), 430, 290, 100, 100);
            for (var i = 0; i < 3; i++) brush.wedge(new Color(0x212121), 435, 295, 90, 60 + i * 120, 60);
            brush.oval(new Color(0xFDD835), 468, 328, 24, 24);
            brush.box(new Color(0x263238), 400, 100, 160, 50);
            brush.box(after ? new Color(0xE53935) : new Color(0x4A3535), 410, 110, 140, 30);
            if (after) brush.line(new Color(0xE8B923), 14, 300, 640, 660, 640);
            else brush.shape(new Color(0x1B2327), 600, 184, 630, 170, 630, 600, 600, 600);
        }
    },
    CABINET {
        @Override
        void draw(Brush brush, boolean after) {
            brush.room(new Color(0xE6E3EC), new Color(0xA7A2B2));
            brush.box(after ? new Color(0xF9A825) : new Color(0x90A4AE), 270, 130, 420, 490);
            brush.box(new Color(0xFAFAFA), 290, 150, 380, 450);
            for (var shelf = 0; shelf < 3; shelf++) {
                brush.box(new Color(0x78909C), 290, 290 + shelf * 145, 380, 12);
                for (var i = 0; i < (after ? 4 : 7); i++) bottle(brush, shelf, i, after);
            }
            if (after) brush.oval(new Color(0x37474F), 660, 360, 28, 28).oval(new Color(0x37474F), 660, 400, 28, 28);
            else brush.oval(new Color(0x9E8B5A), 330, 590, 220, 40);
        }

        private void bottle(Brush brush, int shelf, int i, boolean after) {
            Color[] sorted = {new Color(0x6D4C41), new Color(0x1E88E5), new Color(0x43A047)};
            var color = sorted[after ? shelf : (shelf + i) % sorted.length];
            var x = 306 + i * (after ? 90 : 52);
            var y = 200 + shelf * 145 + (after ? 0 : i * 13 % 24);
            brush.box(color, x, y, 42, 290 + shelf * 145 - y).box(new Color(0x212121), x + 12, y - 16, 18, 16);
            if (after) brush.box(Color.WHITE, x + 4, y + 30, 34, 26);
        }
    };

    abstract void draw(Brush brush, boolean after);
}
