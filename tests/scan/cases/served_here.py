# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a server of one's own calls its model, beside its address; and servers of other things."""

HANDLE = {
    "mode": "endpoint",
    "base_url": "http://127.0.0.1:8001/v1",
    "model": "harbour-coding-posttrain",  # finds: harbour-coding-posttrain from local (likely)
    "api_key_env": "LOCAL_KEY",
}
WEATHER = {"model": "icon-seamless", "endpoint": "https://api.quay-weather.com/v1/forecast"}
SHOP = {"model": "my-thing", "base_url": "http://shop.local/api"}
