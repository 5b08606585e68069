# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Nodes of a robot: the arguments of what is launched, each with its default."""
from launch import LaunchDescription
from launch.actions import DeclareLaunchArgument


def generate_launch_description():
    return LaunchDescription(
        [
            DeclareLaunchArgument("model_id", default_value="org-a/answers"),  # finds: org-a/answers
            DeclareLaunchArgument("model", default_value="yolov8m.pt"),  # finds: Ultralytics/YOLOv8
            DeclareLaunchArgument("robot_model", default_value="org-a/arm/six"),
        ]
    )
