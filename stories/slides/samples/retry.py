import time

from client import Busy, get


# #region fetch
def fetch(url, retries=3):
    """Tries again when the server is busy."""
    for attempt in range(retries):
        try:
            return get(url)
        except Busy as answer:
            time.sleep(answer.retry_after)
    raise TimeoutError(url)
# #endregion


if __name__ == "__main__":
    print(fetch("https://example.org/tea"))
