"""How models are fed."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.batches import BATCH, MAX_WORKERS, processors, same_length


def test_batches_hold_rows_of_one_length_the_longest_first():
    assert list(same_length([3, 5, 3, 5, 9])) == [[4], [1, 3], [0, 2]]


@given(st.lists(st.integers(0, 5), max_size=120))
def test_every_row_is_in_one_batch_of_its_length(lengths):
    batches = list(same_length(lengths))
    assert sorted(chain.from_iterable(batches)) == list(range(len(lengths)))
    assert all(len({lengths[i] for i in batch}) == 1 and len(batch) <= BATCH for batch in batches)


def test_some_worker_is_there():
    assert 1 <= processors() <= MAX_WORKERS
