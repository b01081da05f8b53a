"""Variants of labelled drafts: words replaced by near ones, sentences dropped or turned round, two drafts joined. What they are a teacher
says: a variant may refer to a client where its draft does not, and the other way round.

    python vary.py COUNT DRAFTS.jsonl OUT.jsonl
"""

import json
import random
import re
import sys

import torch
from transformers import AutoModel, AutoTokenizer

from teach import pretrained

# A near word is one of so many nearest, and at least so near.
NEAREST, NEAR = 10, 0.35
# How many words of a draft are replaced, one of these shares each time.
SHARES = [0.06, 0.12, 0.2, 0.3]


def near_words(texts):
    """For each word of the texts that the model knows whole, the words nearest to it."""
    model = AutoModel.from_pretrained(pretrained())
    rows = model.embeddings.word_embeddings.weight.detach()
    places = AutoTokenizer.from_pretrained(pretrained()).get_vocab()
    words = [word for word in places if re.fullmatch("[a-z]{3,}", word)]
    rows = rows[torch.tensor([places[word] for word in words])]
    rows = torch.nn.functional.normalize(rows - rows.mean(0), dim=1)
    number = {word: nth for nth, word in enumerate(words)}
    wanted = sorted({word for text in texts for word in re.findall("[a-z]{3,}", text.lower())} & number.keys())
    near = {}
    for at in range(0, len(wanted), 512):
        part = wanted[at : at + 512]
        top = (rows[[number[word] for word in part]] @ rows.T).topk(NEAREST + 1)
        for word, likeness, nearest in zip(part, top.values.tolist(), top.indices.tolist()):
            near[word] = [words[n] for much, n in zip(likeness[1:], nearest[1:]) if much > NEAR]
    return near


def replaced(text, near, share):
    def other(match):
        word = match.group(0)
        choice = near.get(word.lower())
        if not choice or random.random() > share:
            return word
        new = random.choice(choice)
        return new.capitalize() if word[0].isupper() else new

    return re.sub("[A-Za-z]{3,}", other, text)


def cut(text):
    sentences = re.split(r"(?<=[.!?])\s+|\n+", text)
    if len(sentences) < 2:
        return text
    out = random.randrange(len(sentences))
    return " ".join(sentences[:out] + sentences[out + 1 :] if random.random() < 0.7 else random.sample(sentences, len(sentences)))


def variant(texts, near):
    text = random.choice(texts)
    if random.random() < 0.25:
        text = cut(text)
    if random.random() < 0.12:
        other = random.choice(texts)
        text = f"{text} {other}" if random.random() < 0.5 else f"{other}\n\n{text}"
    return replaced(text, near, random.choice(SHARES))


def main():
    count, drafts, out = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    random.seed(5)
    with open(drafts) as lines:
        texts = [json.loads(line)["text"] for line in lines]
    near = near_words(texts)
    with open(out, "w") as lines:
        written = 0
        while written < count:
            text = variant(texts, near)
            if 8 < len(text) < 900 and "---" not in text.split("\n"):
                lines.write(json.dumps({"id": f"variant-{written}", "text": text}) + "\n")
                written += 1


if __name__ == "__main__":
    main()
