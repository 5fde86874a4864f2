"""Networks of one kind: what two things share, and what is left out."""

import pytest

CICA, OSCE, SCO = (f"organisation/{key}" for key in ("CICA", "OSCE", "SCO"))
PAINTED = """() => {
  const canvas = document.querySelector("#picture canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let painted = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 40) painted++;
  return painted;
}"""

pytestmark = pytest.mark.browser


def test_bodies_by_shared_members(three_bodies, opened):
    view = opened(three_bodies)
    view.page.select_option("#mode", "bodies")
    bonds = view.page.evaluate("bonds()")
    assert [(bond["from"], bond["to"], bond["certain"], bond["most"]) for bond in bonds] == [
        (CICA, OSCE, 4, 4),
        (CICA, SCO, 1, 1),
    ]
    view.page.wait_for_timeout(100)
    assert view.page.evaluate(PAINTED) > 2000
    assert view.said == []


def test_members_by_shared_bodies(three_bodies, opened):
    view = opened(three_bodies)
    view.page.select_option("#mode", "states")
    assert view.page.evaluate("bonds().length") == 20 * 19 // 2
    view.page.fill("#least", "2")
    view.page.dispatch_event("#least", "change")
    bonds = view.page.evaluate("bonds()")
    assert len(bonds) == 6
    ends = {end for bond in bonds for end in (bond["from"], bond["to"])}
    assert ends == {f"state/{key}" for key in ("KAZ", "KGZ", "RUS", "TUR")}
    assert "left out: 184 of 190" in view.page.inner_text("#leftout")


def test_a_bond_opens_what_is_shared(three_bodies, opened):
    view = opened(three_bodies)
    view.page.select_option("#mode", "bodies")
    view.page.wait_for_timeout(100)
    spots = view.page.evaluate(
        "ids => ids.map((id) => network.canvasToDOM(standingNodes().find((node) => node.id === id)))", [CICA, OSCE]
    )
    view.click({axis: 0.35 * spots[0][axis] + 0.65 * spots[1][axis] for axis in ("x", "y")})
    assert view.page.inner_text("#panel h2") == "CICA and OSCE"
    assert view.page.locator("#panel .shared li").count() == 4


def test_too_many_bonds_are_thinned_and_told(many_bodies, opened):
    view = opened(many_bodies)
    view.page.select_option("#mode", "states")
    least = int(view.page.input_value("#least"))
    assert least > 1
    assert all(bond["most"] >= least for bond in view.page.evaluate("bonds()"))
    assert "are left out" in view.page.inner_text("#leftout")


def test_the_places_are_the_same_at_every_opening(three_bodies, opened):
    places = []
    for _ in range(2):
        view = opened(three_bodies)
        view.page.select_option("#mode", "bodies")
        places.append(view.page.evaluate("standingNodes()"))
    assert places[0] == places[1]


def test_a_network_of_one_kind_by_keyboard(three_bodies, opened):
    view = opened(three_bodies)
    view.page.select_option("#mode", "bodies")
    view.page.focus("#picture")
    seen = []
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown"):
        view.page.keyboard.press(key)
        seen.append(view.page.inner_text("#panel h2"))
    assert seen[0].startswith("Conference on Interaction")
    assert seen[1:] == ["CICA and OSCE", "CICA and SCO", "CICA and OSCE"]
