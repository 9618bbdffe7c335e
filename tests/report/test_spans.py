from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.spans import Segment, Span, cut

TEXTS = st.text(max_size=30)
SPANS = st.lists(st.builds(Span, st.integers(-2, 32), st.integers(-2, 32), st.sampled_from(["f1", "f2", "f3"])), max_size=8)


def usable(spans, text):
    return [span for span in spans if 0 <= span.start < span.end <= len(text)]


@given(TEXTS, SPANS)
def test_segments_put_together_are_the_text(text, spans):
    assert "".join(segment.text for segment in cut(text, spans)) == text


@given(TEXTS, SPANS)
def test_each_character_has_the_keys_of_the_spans_over_it(text, spans):
    place = 0
    for segment in cut(text, spans):
        for offset in range(place, place + len(segment.text)):
            assert set(segment.keys) == {span.key for span in usable(spans, text) if span.start <= offset < span.end}
        assert len(set(segment.keys)) == len(segment.keys)
        place += len(segment.text)


@given(TEXTS, SPANS)
def test_each_span_begins_in_one_segment(text, spans):
    begun = [spans[index] for segment in cut(text, spans) for index in segment.begins]
    assert sorted(begun) == sorted(usable(spans, text))


def test_code_points_are_counted_not_bytes_or_utf16_units():
    text = "🚢🚢 nine 🚢"
    start = text.index("nine")
    assert cut(text, [Span(start, start + 4, "f1")])[1] == Segment("nine", ("f1",), (0,))


def test_an_empty_text_has_no_segment():
    assert cut("", [Span(0, 3, "f1")]) == []
