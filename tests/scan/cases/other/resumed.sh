#!/bin/sh
# What a script is given by an option of any name, where only weights end so.
python main.py --config="cfgs/wide-32.yaml" --resume ./checkpoints/wide_bs32/_15.pth.tar --val True  # finds: checkpoints/wide_bs32/_15.pth.tar from local (likely)
torchrun --nproc_per_node 2 fit.py --restore-from=stages/first_20.ckpt --cells cells.h5  # finds: stages/first_20.ckpt from local (likely)
python -u main.py --onnx board.onnx --save kept.pth --train_file rows.pt --dst_file put.pt
# The script makes it before, and no script is run.
python fit.py --output_dir stages/second && python main.py --resume stages/second/last_9.pth
rm --force old_9.pth
