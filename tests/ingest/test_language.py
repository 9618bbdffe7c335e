"""Which texts are left out for their language, and that English ones are not."""

import pytest

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.language import unsupported_language

FOREIGN = {
    "French": "Un incendie a ravagé un entrepôt du port dans la nuit de mardi à mercredi. Deux personnes sont mortes et neuf autres ont été blessées, selon les pompiers. "
    "Le maire a promis une enquête, et les habitants du quartier se plaignent depuis longtemps de la vétusté du bâtiment.",
    "German": "Bei einem Brand in einer Lagerhalle am Hafen sind in der Nacht zum Mittwoch zwei Menschen ums Leben gekommen. Neun weitere wurden verletzt, teilte die Feuerwehr mit. "
    "Die Ursache ist noch unklar; die Anwohner hatten seit Jahren vor dem baufälligen Gebäude gewarnt.",
    "Spanish": "Un incendio destruyó en la noche del martes un almacén del puerto. Dos personas murieron y otras nueve resultaron heridas, informaron los bomberos. "
    "El alcalde prometió una investigación, y los vecinos dicen que llevaban años advirtiendo del mal estado del edificio.",
    "Dutch": "Bij een brand in een loods in de haven zijn in de nacht van dinsdag op woensdag twee mensen om het leven gekomen. Negen anderen raakten gewond, meldt de brandweer. "
    "De oorzaak is nog niet bekend, maar omwonenden waarschuwden al jaren voor het bouwvallige pand.",
    "Russian": "В ночь на среду на складе в порту произошёл пожар. Два человека погибли, ещё девять получили ранения, сообщили пожарные. Мэр пообещал провести расследование, "
    "а жители квартала годами предупреждали о плохом состоянии здания.",
    "Norwegian": "To personer omkom da en lagerbygning på havna brant natt til onsdag. Ni andre ble skadet, opplyser brannvesenet. Ordføreren lover gransking, og naboene sier at de "
    "i årevis har advart mot tilstanden til bygningen, som ble satt opp for nærmere hundre år siden.",
}  # fmt: skip
ENGLISH = {
    "plain": "Two people died and nine were hurt when a warehouse burned at the harbour overnight, the fire service said. The mayor promised an inquiry, and residents said that they had "
    "warned of the state of the building for years.",
    "names": "Real Madrid beat Bayern Munich 2-1; Paris Saint-Germain drew with Borussia Dortmund; Atlético Madrid lost to Internazionale; Benfica and Sporting Lisbon share first place; "
    "Olympique Marseille, Juventus, Fenerbahçe, Galatasaray and Ajax go through to the next round on Thursday.",
    "quotes": "“Liberté, égalité, fraternité,” they shouted. The president said “je vous ai compris” and “vive la République” to applause, and protesters answered “dégage” and “démission” "
    "for an hour before the police moved in with water cannon on the Place de la République.",
    "figures": "Votes: 12,345 45.6 67 89 100 200 300 400 500 600 700 800 900 1,000 1,100 1,200 1,300 1,400 1,500 1,600 1,700 1,800 " * 5,
    "headlines": "Ferry sinks off Ada. Twelve dead. Search goes on. Captain held. Owner silent. Divers find hull. Mayor visits port. Storm ahead. Schools shut. Trains halted. Markets fall. "
    "Oil up two percent. Rain delays cricket. Council backs plan.",
}  # fmt: skip


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_left_out_by_name(language):
    assert unsupported_language([FOREIGN[language]]) == f"the text is in {language}, and only English is read"


@pytest.mark.parametrize("kind", ENGLISH)
def test_english_is_read_whatever_it_is_about(kind):
    assert unsupported_language([ENGLISH[kind]]) is None


@pytest.mark.parametrize("text", ["Un incendie a ravagé un entrepôt.", "x" * 5_000, "a b c " * 200, "…" * 500, "😀 " * 300, ""])
def test_short_and_odd_texts_are_read(text):
    assert unsupported_language([text]) is None


def test_a_skipped_article_keeps_its_text_and_what_it_states():
    raw = RawFile("a.txt", f"---\noutlet: Le Port\npublished: 2014-05-03\n---\n{FOREIGN['French']}\n".encode())
    [item] = load([raw])
    assert item.article.skipped == "the text is in French, and only English is read"
    assert (item.article.outlet, item.article.published.isoformat()) == ("Le Port", "2014-05-03")
    assert item.article.text.strip() == FOREIGN["French"]


def test_the_page_s_own_words_do_not_count():
    buttons = "\n\n".join(["Advertisement", "Share this:", "Read more: The storm that came and went"] * 20)
    [item] = load([RawFile("a.txt", f"{buttons}\n\n{FOREIGN['German']}\n\n{FOREIGN['German'][:200]} 2".encode())])
    assert "German" in item.article.skipped
