"""No test reads or fills the user's own cache; all tests of one run share another, so that each text is parsed once."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSCHECK_CACHE_DIR", str(folder))
        yield folder
