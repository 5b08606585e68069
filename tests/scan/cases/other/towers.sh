python -m train.main --vision_tower openai/clip-vit-large-patch14-336 \  # finds: openai/clip-vit-large-patch14-336 (likely)
    --image_tower org-a/Bind_Image \  # finds: org-a/Bind_Image (likely)
    --video_tower org-a/Bind_Video_merge  # finds: org-a/Bind_Video_merge (likely)
