package org.chabaocu.document;

/** A picture in a document: a PNG, and its size on paper in pixels of 1/96 inch. */
public record Picture(byte[] png, int width, int height, String description) {}
